package org.codonor.common.tag;

/** An answer of which nothing is left anywhere: no tag that could be compared with a guess, and no cache may keep it. */
public interface NeverKept {}
