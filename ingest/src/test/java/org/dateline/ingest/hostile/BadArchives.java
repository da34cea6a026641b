package org.dateline.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dateline.ingest.codec.input.Format;

/** Archives that blow up, nest, lie about their lengths, and whose files have names that nobody should write to. */
final class BadArchives {
    private static final List<String> NAMES = List.of(
            "../../../../etc/passwd",
            "/etc/passwd",
            "C:\\windows\\a.txt",
            "a\u0000b.txt",
            "a\nb.txt",
            "\u202Etxt.exe",
            "con.txt",
            ".",
            "..",
            "~$a.txt",
            "a.txt/",
            "a//b.txt",
            "%2e%2e/a.txt",
            "-rf.txt",
            "$(reboot).txt",
            "a;b|c.txt",
            " .txt",
            "a.txt ",
            "\uFFFE.txt",
            "<b>.html",
            "n".repeat(60_000) + ".txt",
            "d/".repeat(30_000) + "a.txt");

    private static final byte[] PAGE = GoodInputs.PAGE.getBytes(UTF_8);
    private static final byte[] ZEROS = new byte[70 * 1024 * 1024];

    private BadArchives() {}

    static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        for (String name : NAMES) {
            String kind = "file " + all.size() + " named "
                    + name.substring(0, Math.min(20, name.length())).replaceAll("\\p{Cntrl}", "?");
            all.add(BadInput.named("zip, " + kind, "a.zip", Packed.zip(Map.of(name, PAGE))));
            all.add(BadInput.named("tar, " + kind, "a.tar", Packed.tar(name, PAGE)));
        }
        bombs(all);
        nested("gzip", "a.gz", Packed::gzip, all);
        nested("zstd", "a.zst", Zstd::compress, all);
        nested("zip", "a.zip", bytes -> Packed.zip(Map.of("a.zip", bytes)), all);
        nested("tar", "a.tar", bytes -> Packed.tar("a.tar", bytes), all);
        zips(all);
        tars(all);
        packed(all);
        return all;
    }

    private static void bombs(List<BadInput> all) {
        all.add(BadInput.named("gzip, a bomb", "a.gz", Packed.gzip(ZEROS)));
        all.add(BadInput.named("zstd, a bomb", "a.zst", Zstd.compress(ZEROS, 3)));
        all.add(BadInput.named("zip, a bomb", "a.zip", Packed.zip(Map.of("a.txt", ZEROS))));
        all.add(BadInput.named("gzip, a bomb in a bomb", "a.gz", Packed.gzip(Packed.gzip(ZEROS))));
        all.add(BadInput.named("zip, a bomb in a bomb", "a.zip", Packed.zip(Map.of("a.gz", Packed.gzip(ZEROS)))));
        byte[] big = Packed.gzip(new byte[20 * 1024 * 1024]);
        all.add(BadInput.named(
                "zip, many bombs", "a.zip", Packed.zip(Map.of("a.gz", big, "b.gz", big, "c.gz", big, "d.gz", big))));
        byte[] member = Packed.gzip(new byte[0]);
        byte[][] members = new byte[20_000][];
        Arrays.fill(members, member);
        all.add(BadInput.named("gzip, members of nothing", "a.gz", Packed.joined(members)));
        byte[] empty = Zstd.compress(new byte[0]);
        byte[][] frames = new byte[20_000][];
        Arrays.fill(frames, empty);
        all.add(BadInput.named("zstd, frames of nothing", "a.zst", Packed.joined(frames)));
    }

    private static void nested(String kind, String name, UnaryOperator<byte[]> pack, List<BadInput> all) {
        byte[] bytes = PAGE;
        for (int depth = 1; depth <= 30; depth++) {
            bytes = pack.apply(bytes);
            if (depth == 3 || depth == 5 || depth == 30) {
                all.add(BadInput.named(kind + ", nested " + depth + " times", name, bytes));
            }
        }
    }

    private static void zips(List<BadInput> all) {
        byte[] good = GoodInputs.of(Format.ZIP);
        for (int at : new int[] {4, 6, 8, 14, 18, 22, 26, 28}) {
            for (int value : new int[] {0, 1, 0x7F, 0xFF}) {
                byte[] wrong = good.clone();
                Arrays.fill(wrong, at, at + 2, (byte) value);
                all.add(BadInput.named("zip, field " + at + " of a header is " + value, "a.zip", wrong));
            }
        }
        all.add(BadInput.named("zip, the directory alone", "a.zip", new byte[] {'P', 'K', 5, 6}));
        all.add(BadInput.named("zip, nothing but magic", "a.zip", new byte[] {'P', 'K', 3, 4}));
    }

    private static void tars(List<BadInput> all) {
        for (String size : List.of(
                "77777777777", "99999999999", "-0000000001", "\u0080\u0000\u0000\u0000\u007F", "", "zzzzzzzzzzz")) {
            for (char type : new char[] {'0', '1', '2', '3', 'L', 'K', 'x', 'g', 'S', 'D', '?'}) {
                all.add(BadInput.named(
                        "tar, size " + size.replaceAll("[^\\w-]", "?") + " of a " + type,
                        "a.tar",
                        Packed.tar("a.txt", size, type, PAGE, true)));
            }
        }
        all.add(BadInput.named("tar, a wrong sum", "a.tar", Packed.tar("a.txt", "00000000010", '0', PAGE, false)));
        byte[] pax = "99999999999 path=a\n-5 b=c\n=\n".getBytes(UTF_8);
        all.add(BadInput.named("tar, headers of nonsense", "a.tar", Packed.tar("a", "00000000035", 'x', pax, true)));
    }

    private static void packed(List<BadInput> all) {
        byte[] gzip = Packed.gzip(PAGE);
        for (int at = 2; at < 10; at++) {
            byte[] wrong = gzip.clone();
            wrong[at] = (byte) 0xFF;
            all.add(BadInput.named("gzip, byte " + at + " is wrong", "a.gz", wrong));
        }
        byte[] sum = gzip.clone();
        sum[sum.length - 6] = (byte) ~sum[sum.length - 6];
        all.add(BadInput.named("gzip, a wrong sum", "a.gz", sum));
        byte[] zstd = Zstd.compress(PAGE);
        for (int at = 4; at < 12; at++) {
            byte[] wrong = zstd.clone();
            wrong[at] = (byte) 0xFF;
            all.add(BadInput.named("zstd, byte " + at + " is wrong", "a.zst", wrong));
        }
        all.add(BadInput.named(
                "zstd, a window without end", "a.zst", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, -1, 1, 0, 0
                }));
    }
}
