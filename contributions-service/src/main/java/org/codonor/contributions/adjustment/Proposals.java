package org.codonor.contributions.adjustment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.codonor.common.audit.Hash;

/** Reads and writes what adjustments keep as text: the proposal in canonical form, and what was measured. */
@ApplicationScoped
class Proposals {
    @Inject
    ObjectMapper mapper;

    NewAdjustment of(Adjustment adjustment) {
        return read(adjustment.proposal, NewAdjustment.class);
    }

    Optional<Measured> measured(Adjustment adjustment) {
        return Optional.ofNullable(adjustment.measured).map(text -> read(text, Measured.class));
    }

    void write(Adjustment adjustment, NewAdjustment proposal, String by) {
        adjustment.draft(proposal.type(), Hash.canonical(mapper, proposal), hash(proposal), by);
    }

    String written(Measured measured) {
        return Hash.canonical(mapper, measured);
    }

    /** The hash of what a consultation asks about (R35). */
    private String hash(NewAdjustment proposal) {
        return Hash.hex(Hash.sha256(Hash.canonical(mapper, proposal.asked())));
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept and not readable: " + type.getSimpleName(), e);
        }
    }
}
