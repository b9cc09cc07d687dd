package org.codonor.common.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an exported audit chain offline, with this file and a JDK alone:
 * {@code java VerifyAudit.java <service> <programme> export.ndjson [seq:hash of a checkpoint …]}.
 * An edited, missing or reordered entry is named; a cut-off tail is found by any later checkpoint.
 */
public final class VerifyAudit {
    private static final Pattern LINE = Pattern.compile(
            "\\{\"seq\":([0-9]+),\"recordedAt\":\"([^\"]+)\",\"hash\":\"([0-9a-f]{64})\",\"entry\":\"(.*)\"}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private final Map<Long, String> checkpoints;
    private byte[] hash;
    private long seq;

    private VerifyAudit(String service, String programme, Map<Long, String> checkpoints) {
        this.checkpoints = new TreeMap<>(checkpoints);
        this.hash = sha256((service + "/" + programme).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("usage: java VerifyAudit.java SERVICE PROGRAMME EXPORT.ndjson [SEQ:HASH ...]");
            System.exit(2);
        }
        var checkpoints = new TreeMap<Long, String>();
        for (String checkpoint : Arrays.copyOfRange(arguments, 3, arguments.length)) {
            String[] parts = checkpoint.split(":", 2);
            checkpoints.put(Long.parseLong(parts[0]), parts[1]);
        }
        try (BufferedReader export = Files.newBufferedReader(Path.of(arguments[2]))) {
            System.exit(verify(arguments[0], arguments[1], checkpoints, export, System.out) ? 0 : 1);
        }
    }

    /** True when the chain is whole and agrees with every checkpoint; says in words what is wrong and where. */
    public static boolean verify(
            String service, String programme, Map<Long, String> checkpoints, BufferedReader export, PrintStream says)
            throws IOException {
        var verifier = new VerifyAudit(service, programme, checkpoints);
        for (String line = export.readLine(); line != null; line = export.readLine()) {
            String wrong = verifier.next(line);
            if (!wrong.isEmpty()) {
                says.println("BROKEN: " + wrong);
                return false;
            }
        }
        for (long missing : verifier.checkpoints.keySet()) {
            says.printf("BROKEN: the chain ends at entry %d, but a checkpoint knows entry %d%n", verifier.seq, missing);
            return false;
        }
        says.printf(
                "WHOLE: %d entries, last hash %s%n",
                verifier.seq, HexFormat.of().formatHex(verifier.hash));
        return true;
    }

    private String next(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            return "the line after entry %d is not an entry".formatted(seq);
        }
        long number = Long.parseLong(read.group(1));
        if (number != seq + 1) {
            return "entry %d is followed by entry %d".formatted(seq, number);
        }
        String entry = ESCAPED.matcher(read.group(4)).replaceAll("$1");
        byte[] numbers = ByteBuffer.allocate(16)
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(read.group(2))))
                .array();
        hash = sha256(hash, numbers, sha256(entry.getBytes(StandardCharsets.UTF_8)));
        seq = number;
        String computed = HexFormat.of().formatHex(hash);
        if (!computed.equals(read.group(3))) {
            return "entry %d does not have the hash that its content gives".formatted(seq);
        }
        String noted = checkpoints.remove(seq);
        return noted == null || noted.equals(computed)
                ? ""
                : "entry %d had another hash when the checkpoint was taken".formatted(seq);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
