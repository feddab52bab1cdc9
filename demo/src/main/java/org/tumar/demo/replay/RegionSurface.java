package org.tumar.demo.replay;

import java.util.List;
import org.tumar.demo.office.HttpGateway;
import org.tumar.demo.office.HttpMetrics;
import org.tumar.demo.office.HttpRecords;
import org.tumar.demo.office.Receipt;
import org.tumar.demo.office.Reply;
import org.tumar.demo.region.RunningRegion;

/// A region that runs, asked over HTTP; each country's records are entered by its own officer.
public record RegionSurface(RunningRegion region, HttpGateway gateway) implements Replay.Surface {

    public static RegionSurface of(RunningRegion region) {
        return new RegionSurface(region, region.gateway());
    }

    @Override
    public Desk desk(String country) {
        HttpRecords records = region.records(country);
        return new Desk() {
            @Override
            public Reply<Receipt> one(String path, Object record) {
                return records.one(path, record);
            }

            @Override
            public Reply<Receipt> bulk(String path, List<?> rows) {
                return records.bulk(path, rows);
            }
        };
    }

    @Override
    public Counts counts(Target target) {
        return Counts.ask(gateway, target);
    }

    @Override
    public Meters meters(String country) {
        HttpMetrics metrics = region.metrics(country);
        return Meters.read(country, metrics.records(), metrics.indicators());
    }
}
