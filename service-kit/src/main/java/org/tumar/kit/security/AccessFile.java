package org.tumar.kit.security;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/// Leads the logger [#LOGGER] into a file of its own, which no other logger writes to; a day's, or
/// 100 MB of it, is put away compressed.
///
/// Contexts that share a process share the file. Its owner alone may read it.
final class AccessFile {

    static final String LOGGER = "access";

    private static final String OFF = "off";
    private static final int DAYS = 400;
    private static final FileSize LARGEST = FileSize.valueOf("100MB");
    private static final FileSize ALL = FileSize.valueOf("10GB");

    private AccessFile() {}

    static boolean isOff(String path) {
        return path.strip().equalsIgnoreCase(OFF);
    }

    static synchronized org.slf4j.Logger open(String path) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (!(factory instanceof LoggerContext context)) {
            return LoggerFactory.getLogger(LOGGER);
        }
        Logger logger = context.getLogger(LOGGER);
        logger.setAdditive(false);
        if (isOff(path)) {
            logger.setLevel(Level.OFF);
            return logger;
        }
        logger.setLevel(Level.INFO);
        String name = Path.of(path).toAbsolutePath().normalize().toString();
        if (logger.getAppender(name) == null) {
            logger.detachAndStopAllAppenders();
            logger.addAppender(appender(context, name));
        }
        return logger;
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        RollingFileAppender<ILoggingEvent> appender = new AccessFileAppender();
        appender.setContext(context);
        appender.setName(file);
        appender.setFile(file);
        appender.setEncoder(encoder(context));
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(LARGEST);
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(ALL);
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        if (!appender.isStarted()) {
            throw new IllegalStateException(
                    "tumar.security.access-log cannot be written: name a file in a folder that this"
                            + " process may write to");
        }
        return appender;
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        return encoder;
    }
}
