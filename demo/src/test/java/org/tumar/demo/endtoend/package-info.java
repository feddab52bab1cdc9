/// The whole region as a user runs it: real processes, started by the command line itself.
package org.tumar.demo.endtoend;
