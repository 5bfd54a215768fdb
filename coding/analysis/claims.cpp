// Each claim under every defensible reading.
#include "kith/analysis/claims.h"

#include "claim_checks.h"
#include "kith/model/claim_kinds.h"
#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace kith::analysis {
namespace {

// The language that somebody's account is in: the case's, else that of the source.
std::map<CaseKey, std::string> languagesOf(const StudySnapshot& snapshot) {
    std::map<SourceKey, std::string> ofSource;
    for (const Source& source : snapshot.sources)
        ofSource[source.key] = source.language;
    std::map<CaseKey, std::string> languages;
    for (const Case& ego : snapshot.cases)
        languages[ego.key] = !ego.language.empty() ? ego.language : ego.survey ? ofSource[ego.survey] : "";
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego && languages[speaker.ego].empty())
            languages[speaker.ego] = ofSource[speaker.source];
    return languages;
}

// Materials and networks, read once for all claims that look at the same.
class Looking {
public:
    Looking(const StudySnapshot& snapshot, const NetworksByCoders& networks)
        : snapshot_(snapshot), networks_(networks), languages_(languagesOf(snapshot)), counting_(snapshot) {
        std::set<Coder> counted;
        for (const Source& source : snapshot.sources)
            if (const Coder* coder = counting_.of(source.key)) counted.insert(*coder);
        if (counted.size() == 1) always_ = *counted.begin();
    }

    [[nodiscard]] const StudySnapshot& snapshot() const { return snapshot_; }
    [[nodiscard]] const std::map<CaseKey, std::string>& languages() const { return languages_; }
    // Everybody who coded; whoever counts everywhere anyway is not named again.
    [[nodiscard]] std::vector<Coder> otherCoders() const {
        std::vector<Coder> coders = counting_.ranking();
        std::erase(coders, always_);
        return coders;
    }

    const Material& material(const ClaimReading& reading, std::optional<SourceKind> kind) {
        const std::string id = fmt::format("{}\n{}\n{}", reading.coder, reading.language,
                                           kind ? toString(*kind) : std::string_view("all"));
        auto& material = materials_[id];
        if (!material) {
            Selection selection;
            if (!reading.coder.empty()) selection.coders = {reading.coder};
            if (kind) selection.kinds = {*kind};
            if (!reading.language.empty())
                for (const Case& ego : snapshot_.cases)
                    if (languages_.at(ego.key) == reading.language) selection.cases.push_back(ego.key);
            material = std::make_unique<Material>(snapshot_, std::move(selection));
        }
        return *material;
    }

    const std::vector<EgoNetwork>& networks(const Coder& coder) {
        const auto found = byCoder_.find(coder);
        if (found != byCoder_.end()) return found->second;
        return byCoder_.emplace(coder, networks_(coder.empty() ? std::vector<Coder>() : std::vector<Coder>{coder}))
            .first->second;
    }

private:
    const StudySnapshot& snapshot_;
    const NetworksByCoders& networks_;
    std::map<CaseKey, std::string> languages_;
    CountingCoders counting_;
    Coder always_;
    std::map<std::string, std::unique_ptr<Material>> materials_;
    std::map<Coder, std::vector<EgoNetwork>> byCoder_;
};

std::optional<SourceKind> kindOf(const Claim& claim, const ClaimReading& reading) {
    return reading.kind ? reading.kind : parse<SourceKind>(claim.how.sources);
}

// Readings of the protocol that count the claim's codes in units.
std::vector<std::string> factorReadings(const Protocol& protocol, const ClaimCheck& how) {
    std::vector<std::string> ids;
    if (how.kind == claims::codesAgainstRest || how.kind == claims::byStage)
        for (const Reading& reading : protocol.readings)
            if (std::any_of(reading.units.begin(), reading.units.end(), [&how](const ReadingUnit& unit) {
                    return std::any_of(unit.codes.begin(), unit.codes.end(), [&how](const std::string& code) {
                        return std::find(how.codes.begin(), how.codes.end(), code) != how.codes.end();
                    });
                }))
                ids.push_back(reading.id);
    if (ids.empty()) ids.emplace_back();
    return ids;
}

// All combinations, the first of everything first.
std::vector<ClaimReading> readingsOf(const Claim& claim, Looking& looking) {
    const ClaimCheck& how = claim.how;
    std::vector<Coder> coders{{}};
    for (Coder& coder : looking.otherCoders())
        coders.push_back(std::move(coder));
    std::vector<std::optional<Seen>> seen{std::nullopt};
    if (std::any_of(how.traits.begin(), how.traits.end(), [](const ClaimTrait& trait) { return trait.codes.empty(); }))
        seen = {Seen::Broad, Seen::Narrow};
    const Material& everybody = looking.material({}, kindOf(claim, {}));
    std::set<std::string> spoken;
    bool interviews = false, surveys = false;
    for (const Account& account : everybody.accounts()) {
        spoken.insert(looking.languages().at(account.ego->key));
        interviews = interviews || account.interviewed;
        surveys = surveys || account.surveyed;
    }
    std::vector<std::string> languages{""};
    if (spoken.size() > 1)
        for (const std::string& language : spoken)
            if (!language.empty()) languages.push_back(language);
    std::vector<std::optional<SourceKind>> kinds{std::nullopt};
    if (interviews && surveys) kinds = {std::nullopt, SourceKind::Interview, SourceKind::Survey};

    std::vector<std::optional<LayerBy>> layersBy{std::nullopt};
    if (how.kind == claims::byLayer && how.codes.empty()) layersBy = {LayerBy::Start, LayerBy::Rated, LayerBy::Ever};

    std::vector<ClaimReading> readings;
    for (const Coder& coder : coders)
        for (const std::string& factors : factorReadings(looking.snapshot().protocol, how))
            for (const std::optional<Seen> visible : seen)
                for (const std::string& language : languages)
                    for (const std::optional<SourceKind> kind : kinds)
                        for (const std::optional<LayerBy> layerBy : layersBy)
                            readings.push_back({coder, factors, visible, language, kind, layerBy});
    return readings;
}

// Codes of the claim that the protocol did not have when it was frozen.
std::string emergedCodes(const StudySnapshot& snapshot, const ClaimCheck& how) {
    if (snapshot.protocol.codebook.codes.empty()) return {};
    std::set<std::string> planned;
    for (const Code& code : snapshot.protocol.codebook.codes)
        planned.insert(code.name);
    std::set<std::string> emerged;
    const auto look = [&](const std::vector<std::string>& names) {
        for (const std::string& name : names)
            if (!planned.contains(name)) emerged.insert(name);
    };
    look(how.codes);
    look(how.rest);
    for (const ClaimTrait& trait : how.traits)
        look(trait.codes);
    return fmt::format("{}", fmt::join(emerged, ", "));
}

CheckedClaim checkBy(const ClaimMaterial& looked) {
    const std::string& kind = looked.claim.how.kind;
    if (kind == claims::codesAgainstRest) return checkCodesAgainstRest(looked);
    if (kind == claims::varies) return checkVaries(looked);
    if (kind == claims::goesWith) return checkGoesWith(looked);
    if (kind == claims::byLayer) return checkByLayer(looked);
    if (kind == claims::byStage) return checkByStage(looked);
    return notChecked(kind.empty() ? looked.say("the protocol says in words only how it is checked",
                                                "het protocol zegt alleen in woorden hoe het nagegaan wordt")
                                   : looked.say("this version of Kith does not know this kind of check: ",
                                                "deze versie van Kith kent deze soort toets niet: ") +
                                         kind);
}

CheckedClaim check(const Claim& claim, const ClaimReading& reading, Looking& looking, std::string_view language,
                   bool inDetail) {
    try {
        const Material& material = looking.material(reading, kindOf(claim, reading));
        if (material.accounts().empty())
            return notChecked(say(language, "nobody's account was coded so", "niemands verhaal is zo gecodeerd"));
        return checkBy({claim, reading, material, looking.networks(reading.coder), language,
                        emergedCodes(looking.snapshot(), claim.how), inDetail});
    } catch (const Error& error) {
        // A code may have been renamed since; a reading may join what the claim parts.
        return notChecked(error.what());
    }
}

// Nothing told there is no "no"; it counts as not shown, and is named.
void sayNotRecorded(const Material& material, std::string_view language, CheckedClaim& checked) {
    std::vector<std::string> labels;
    for (const Account& account : material.accounts())
        if (account.interviewed && !material.asked().isRecorded(account.ego->key)) labels.push_back(account.ego->label);
    if (!labels.empty())
        checked.words.push_back(fmt::format(
            fmt::runtime(say(language,
                             "What was asked is not recorded of: {}. They count as not showing what they do "
                             "not tell.",
                             "Wat gevraagd is, is niet vastgelegd van: {}. Wat zij niet vertellen telt als "
                             "niet getoond.")),
            fmt::join(labels, "; ")));
}

void inOrder(std::vector<CodingKey>& passages, const StudySnapshot& snapshot) {
    const std::set<CodingKey> wanted(passages.begin(), passages.end());
    passages.clear();
    for (const Coding& coding : snapshot.codings)
        if (wanted.contains(coding.key)) passages.push_back(coding.key);
}

} // namespace

std::int64_t ClaimResult::ran() const {
    return std::count_if(readings.begin(), readings.end(),
                         [](const auto& one) { return one.second.finding != Finding::NotChecked; });
}

std::int64_t ClaimResult::held() const {
    return std::count_if(readings.begin(), readings.end(),
                         [](const auto& one) { return one.second.finding == Finding::Holds; });
}

std::vector<ClaimResult> checkClaims(const StudySnapshot& snapshot, const NetworksByCoders& networks,
                                     std::string_view language) {
    Looking looking(snapshot, networks);
    std::vector<ClaimResult> results;
    for (const Claim& claim : snapshot.protocol.claims) {
        ClaimResult result;
        result.id = claim.id;
        result.number = claim.number.empty() ? claim.id : claim.number;
        result.text = claim.text.in(language);
        result.check = claim.check.in(language);
        const std::vector<ClaimReading> readings = readingsOf(claim, looking);
        result.reading = readings.front();
        result.checked = check(claim, readings.front(), looking, language, true);
        sayNotRecorded(looking.material(readings.front(), kindOf(claim, readings.front())), language, result.checked);
        if (claim.open) result.checked.outcome.finding = Finding::Open;
        inOrder(result.checked.passagesFor, snapshot);
        inOrder(result.checked.passagesAgainst, snapshot);
        const bool asksNothing = claim.open || claim.how.kind.empty() || claim.how.kind == claims::byStage;
        if (!asksNothing)
            for (const ClaimReading& reading : readings)
                result.readings.emplace_back(reading, &reading == &readings.front()
                                                          ? result.checked.outcome
                                                          : check(claim, reading, looking, language, false).outcome);
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace kith::analysis
