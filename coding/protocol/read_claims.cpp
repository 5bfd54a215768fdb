// What the study sets out to look at, and how each claim is checked.
#include "kith/model/claim_kinds.h"
#include "read_parts.h"

namespace kith::protocol {
namespace {

std::vector<std::string> namesOf(Section& section, std::string_view key, Need need,
                                 const std::vector<std::string>& traits) {
    std::vector<std::string> names;
    for (const WrittenWord& word : section.words(key, need))
        if (const std::string known = knownName(section, key, word.text, traits); !known.empty())
            names.push_back(known);
    return names;
}

void readTraits(Section& section, const Codebook& codebook, ClaimCheck& how) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (Section& one : section.sections("trait", "trait")) {
        ClaimTrait trait;
        trait.name = one.text("name", Need::Must);
        one.call(trait.name);
        isTaken(one, "name", trait.name, taken);
        trait.label = one.labels("label", Need::Must);
        trait.codes = readCodeNames(one, "codes", Need::May, codebook);
        if (one.yes("visible") != trait.codes.empty())
            one.mistake(one.line(), "A trait is either “codes” or “visible = true”.");
        one.finish();
        names.push_back(trait.name);
        how.traits.push_back(std::move(trait));
    }
    how.given = knownName(section, "given", section.text("given", Need::Must), names);
    how.needs = namesOf(section, "needs", Need::Must, names);
    how.any = section.yes("any");
    how.occurs = knownName(section, "occurs", section.text("occurs", Need::May), names);
    how.without = namesOf(section, "without", Need::May, names);
    if (how.occurs.empty() != how.without.empty())
        section.mistake(section.line(), "“occurs” and “without” stand together or not at all.");
}

// The keys of the kind; those of another kind are left, and so become mistakes.
ClaimCheck readCheck(Section& section, const Codebook& codebook) {
    ClaimCheck how;
    how.kind = knownName(section, "kind", section.text("kind", Need::May), claims::kinds);
    if (how.kind.empty()) return how;
    const std::string from = section.text("sources", Need::May);
    if (!from.empty()) how.sources = knownName(section, "sources", from, {"all", "interview", "survey", "field-note"});
    if (how.kind == claims::goesWith) {
        readTraits(section, codebook, how);
        return how;
    }
    const bool changes = how.kind == claims::byLayer && section.yes("changes");
    if (!changes) how.codes = readCodeNames(section, "codes", Need::Must, codebook);
    if (how.kind == claims::codesAgainstRest) {
        how.rest = readCodeNames(section, "rest", Need::May, codebook);
        how.stage = readStage(section, "stage", Need::May);
    }
    if (how.kind == claims::byLayer)
        how.layer = section.term<Layer>("layer", Need::Must, Layer::Unclassified, parse<Layer>,
                                        {"communality", "sociality", "connectivity"});
    return how;
}

} // namespace

std::vector<Claim> readClaims(Section& root, const Codebook& codebook) {
    std::vector<Claim> claims;
    std::set<std::string> ids;
    for (Section& section : root.sections("claim", "claim")) {
        Claim claim;
        claim.id = section.text("id", Need::Must);
        section.call(claim.id);
        isTaken(section, "id", claim.id, ids);
        claim.number = section.text("number", Need::May);
        claim.open = section.yes("open");
        claim.text = section.labels("text", Need::Must);
        claim.check = section.labels("check", Need::May);
        claim.how = readCheck(section, codebook);
        section.finish();
        claims.push_back(std::move(claim));
    }
    return claims;
}

} // namespace kith::protocol
