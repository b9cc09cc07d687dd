package org.codonor.reporting.irregularity;

import java.util.Locale;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What a notice says when nobody writes it otherwise: the outline of the case, in plain words. */
record NoticeText(String subject, String body) {
    static NoticeText of(IrregularityCase one, Notice notice, String amounts) {
        String what = switch (notice.kind) {
            case INITIAL -> "initial notice";
            case FOLLOW_UP -> "follow-up";
            case FINAL -> notice.alsoInitial ? "initial and final notice" : "final notice";
        };
        CaseContent content = one.content;
        var body = new StringBuilder();
        line(body, "Case", one.ref + ", " + one.programme);
        line(body, "What", content.title());
        line(
                body,
                "Type",
                words(content.type()) + (content.corruption() == null ? "" : ", " + words(content.corruption())));
        line(body, "Classification", words(one.classification));
        line(body, "State", words(one.state));
        line(body, "Agreement", content.agreement());
        line(body, "Partner", content.partner());
        line(body, "Place", content.geo());
        line(body, "Suspected", suspected(content.amounts()));
        line(body, "Payments", one.paymentHold ? "held" : "not held");
        if (notice.kind != NoticeKind.FINAL) {
            line(body, "Outcome", one.outcome == null ? null : words(one.outcome));
        }
        if (notice.about == NoticeAbout.WRITE_OFF) {
            body.append("\nWhat is outstanding is to be written off; your part of it stands below.\n");
        }
        body.append(amounts);
        return new NoticeText("Irregularity " + one.ref + ": " + what, body.toString());
    }

    private static void line(StringBuilder body, String name, @Nullable String value) {
        if (value != null) {
            body.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String suspected(CaseAmounts amounts) {
        Money suspected = amounts.suspected();
        return suspected == null ? "not yet known" : suspected.toString();
    }
}
