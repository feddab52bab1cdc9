package org.tumar.contracts.violation;

import org.bson.Document;

record FramedBody(Document document) {}
