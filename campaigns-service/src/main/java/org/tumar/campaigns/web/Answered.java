package org.tumar.campaigns.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.tumar.contracts.records.BulkReceiptBody;

/// What operations on records answer, in the API's description.
public final class Answered {

    private static final String UNSEEN =
            "There is none, or none that the caller may see: `record-not-found`.";
    private static final String BAD = "`bad-record`, with every bad field in `errors`.";
    private static final String REFUSED =
            "The store will not take the record, however often it is sent: `store-refuses`.";
    private static final String BUSY = "Others are changing the same records: `busy`.";

    private Answered() {}

    /// Where one is entered.
    @ApiResponse(
            responseCode = "201",
            description = "It is new.",
            content = @Content(schema = @Schema(ref = RecordDescriptions.RECORDED)))
    @ApiResponse(
            responseCode = "200",
            description = "It was there already and says the same.",
            content = @Content(schema = @Schema(ref = RecordDescriptions.RECORDED)))
    @ApiResponse(
            responseCode = "409",
            description = "That id says something else: `other-content`.",
            content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @ApiResponse(responseCode = "500", description = REFUSED, content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Entered {}

    /// Where many are entered.
    @ApiResponse(
            responseCode = "200",
            description = "Of many: how many were taken, and what is wrong with the others.",
            content = @Content(schema = @Schema(implementation = BulkReceiptBody.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Of many: there is no such mode, `unknown-mode`.",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description =
                    "Of many: `partly-stored`; of very many rows all were good, and others changed"
                            + " records while they were stored.",
            content = @Content)
    @ApiResponse(
            responseCode = "422",
            description =
                    "Of many: `bad-rows`, with what is wrong with each bad row in `errors`, and"
                            + " nothing stored.",
            content = @Content)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface EnteredInBulk {}

    /// Where one is shown.
    @ApiResponse(
            responseCode = "200",
            description = "The record.",
            content = @Content(schema = @Schema(ref = RecordDescriptions.RECORDED)))
    @ApiResponse(responseCode = "404", description = UNSEEN, content = @Content)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Found {}

    /// Where one is corrected or withdrawn.
    @ApiResponse(
            responseCode = "200",
            description = "As it is now.",
            content = @Content(schema = @Schema(ref = RecordDescriptions.RECORDED)))
    @ApiResponse(responseCode = "404", description = UNSEEN, content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It has changed since: `changed-since`, with `sequence`.",
            content = @Content)
    @ApiResponse(responseCode = "422", description = BAD, content = @Content)
    @ApiResponse(responseCode = "500", description = REFUSED, content = @Content)
    @ApiResponse(responseCode = "503", description = BUSY, content = @Content)
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Changed {}
}
