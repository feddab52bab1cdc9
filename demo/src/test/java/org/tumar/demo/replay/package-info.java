@org.jspecify.annotations.NullMarked
package org.tumar.demo.replay;
