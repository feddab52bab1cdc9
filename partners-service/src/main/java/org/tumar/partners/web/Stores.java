package org.tumar.partners.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What every operation may answer that stores something, in the API's description.
@ApiResponse(
        responseCode = "500",
        description =
                "The store will not take the record, however often it is sent: `store-refuses`.",
        content = @Content)
@ApiResponse(
        responseCode = "503",
        description = "Others are changing the same records: `busy`.",
        content = @Content)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stores {}
