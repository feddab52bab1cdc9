package org.tumar.servicetest.violations.framework;

import com.mongodb.client.MongoClient;

record Programme(MongoClient client) {}
