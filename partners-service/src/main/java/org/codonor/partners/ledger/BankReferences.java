package org.codonor.partners.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.problem.Refused;
import org.codonor.partners.PartnersProblem;

/** R57: a reference of the bank names one movement of money of a programme: a payment, its return, or a refund. */
@ApplicationScoped
public class BankReferences {
    @Inject
    DataSource database;

    /** What a reference is the reference of. */
    public enum Kind {
        PAYMENT,
        RETURN,
        REFUND
    }

    /** Takes the reference for a thing of ours, within its intent; refused (409) when it was used before. */
    public void take(String programme, Kind kind, String bankRef, UUID usedFor) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into bank_references (programme, kind, bank_ref, used_for) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)) {
            insert.setString(1, programme);
            insert.setString(2, kind.name());
            insert.setString(3, bankRef);
            insert.setObject(4, usedFor);
            if (insert.executeUpdate() == 0) {
                throw Refused.because(PartnersProblem.BANK_REFERENCE_USED)
                        .rule("R57")
                        .with("bankRef", bankRef)
                        .detail("A reference of the bank stands for one movement of money only.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the reference back: the ledger refused, nothing was booked. */
    public void giveBack(Kind kind, UUID usedFor) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from bank_references where kind = ? and used_for = ?")) {
            delete.setString(1, kind.name());
            delete.setObject(2, usedFor);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
