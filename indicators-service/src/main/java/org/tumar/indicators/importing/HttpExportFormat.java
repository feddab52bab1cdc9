package org.tumar.indicators.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.tumar.programmefiles.ProgrammeContent;
import org.tumar.programmefiles.ProgrammeFiles;
import org.tumar.programmefiles.ProgrammeFiles.Blank;

/// What an export is given as.
enum HttpExportFormat {
    ZIP("application/zip"),
    XLSX(HttpExportFormat.WORKBOOK_TYPE);

    static final String WORKBOOK_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;

    HttpExportFormat(String type) {
        this.type = type;
    }

    static Optional<HttpExportFormat> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
    }

    /// What the caller likes best; a zip where it does not matter.
    static HttpExportFormat accepted(List<MediaType> accept) {
        return quality(XLSX, accept) > quality(ZIP, accept) ? XLSX : ZIP;
    }

    /// Of the most exact range that the type is in; 0 for none.
    private static double quality(HttpExportFormat format, List<MediaType> accept) {
        return accept.stream()
                .filter(it -> it.includes(format.type()))
                .reduce((one, other) -> other.isMoreSpecific(one) ? other : one)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    void write(ProgrammeContent content, Blank blank, OutputStream out) throws IOException {
        switch (this) {
            case ZIP -> ProgrammeFiles.writeZip(content, blank, out);
            case XLSX -> ProgrammeFiles.writeWorkbook(content, blank, out);
        }
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /// With its dot.
    String extension() {
        return this == ZIP ? ".zip" : ".xlsx";
    }
}
