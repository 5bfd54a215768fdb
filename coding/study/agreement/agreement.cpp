#include "kith/study/agreement.h"

#include "agreement/coders_chosen.h"
#include "wording.h"

#include "kith/agreement/tables.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kith::study {
namespace {

using agreement::Compared;
using agreement::TableWish;

struct Maker {
    const char* kind;
    Table (*make)(const StudySnapshot&, const Compared&, const TableWish&);
};
constexpr Maker makers[]{
    {"agreement", agreement::agreementTable},         {"agreement-contacts", agreement::contactsAgreement},
    {"agreement-ties", agreement::tiesAgreement},     {"agreement-roles", agreement::rolesAgreement},
    {"agreement-stages", agreement::stagesAgreement},
};
constexpr const char* drift = "agreement-drift";

bool isWished(const Code& code, const AgreementWish& wish) {
    if (!wish.layer.empty() && code.layer != wish.layer) return false;
    return wish.codes.empty() || std::any_of(wish.codes.begin(), wish.codes.end(), [&](const std::string& name) {
               return name.ends_with(".*") ? code.name.starts_with(name.substr(0, name.size() - 1)) : code.name == name;
           });
}

std::vector<CodeKey> codesFor(const StudySnapshot& snapshot, const AgreementWish& wish) {
    if (wish.layer.empty() && wish.codes.empty()) return {};
    std::vector<CodeKey> chosen;
    std::vector<std::string> names, layers;
    for (const Code& code : snapshot.codebook.codes) {
        names.push_back(code.name);
        layers.push_back(code.layer);
        if (isWished(code, wish)) chosen.push_back(code.key);
    }
    if (!chosen.empty()) return chosen;
    const std::string& typed = wish.codes.empty() ? wish.layer : wish.codes.front();
    const std::string near = nearest(typed, wish.codes.empty() ? layers : names);
    throw Error(
        fmt::format(fmt::runtime(wish.codes.empty() ? "No code is of the layer \"{}\"." : "There is no code \"{}\"."),
                    typed),
        {}, near.empty() ? "'kith codes PROJECT' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

// What the tables of one wish have in common.
struct Choice {
    std::vector<Coder> coders;
    Compared compared;
    TableWish wish;
};
Choice choiceFor(const StudySnapshot& snapshot, const AgreementWish& wish) {
    Choice choice;
    choice.coders = wish.coders.empty() ? agreement::codersOf(snapshot) : knownCoders(snapshot, wish.coders);
    if (choice.coders.size() < 2)
        throw Error("Agreement needs two coders.", {},
                    "Name them with --coders; 'kith table PROJECT coding-progress' shows who coded what.");
    if (wish.round) {
        const std::vector<int> rounds = agreement::roundsOf(snapshot);
        if (std::find(rounds.begin(), rounds.end(), *wish.round) == rounds.end())
            throw Error(fmt::format("There is no round {} of double coding.", *wish.round), {},
                        "'kith agreement plan PROJECT' lists them.");
    }
    choice.compared = agreement::compared(snapshot, {choice.coders, wish.kinds, wish.round});
    choice.wish = {codesFor(snapshot, wish), wish.pairs, wish.language};
    return choice;
}

Table makeOne(const StudySnapshot& snapshot, const Choice& choice, const std::string& kind) {
    if (kind == drift) return agreement::driftTable(snapshot, choice.coders, choice.wish);
    for (const Maker& maker : makers)
        if (kind == maker.kind) return maker.make(snapshot, choice.compared, choice.wish);
    throw Error(fmt::format("There is no table \"{}\" of agreement.", kind));
}

} // namespace

Table agreementTable(const StudySnapshot& snapshot, const std::string& kind, const AgreementWish& wish) {
    return makeOne(snapshot, choiceFor(snapshot, wish), kind);
}

std::vector<Table> agreementTables(const StudySnapshot& snapshot, const AgreementWish& wish) {
    const Choice choice = choiceFor(snapshot, wish);
    std::vector<Table> tables;
    for (const Maker& maker : makers)
        tables.push_back(makeOne(snapshot, choice, maker.kind));
    if (!agreement::roundsOf(snapshot).empty()) tables.push_back(makeOne(snapshot, choice, drift));
    // The first says why there is nothing, where there is nothing.
    tables.erase(
        std::remove_if(tables.begin() + 1, tables.end(), [](const Table& table) { return table.rows.empty(); }),
        tables.end());
    return tables;
}

std::optional<report::ReportSection> agreementSection(const StudySnapshot& snapshot, const std::string& language) {
    AgreementWish wish;
    wish.language = language;
    if (agreement::codersOf(snapshot).size() < 2) return std::nullopt;
    const Choice choice = choiceFor(snapshot, wish);
    const Compared& compared = choice.compared;
    if (compared.texts.empty()) return std::nullopt;
    const Saying say{language};
    report::ReportSection section;
    section.id = "agreement";
    section.title = say("Agreement between coders", "Overeenstemming tussen codeurs");
    section.paragraphs.push_back(
        fmt::format(fmt::runtime(say("Coders {} were compared over {} sources ({} interviews or respondents).",
                                     "De codeurs {} zijn vergeleken over {} bronnen ({} interviews of respondenten).")),
                    fmt::join(compared.coders, ", "), compared.assignedSources + compared.unassignedSources,
                    compared.texts.size()));
    for (std::string& note : agreement::notesOn(compared, language))
        section.paragraphs.push_back(std::move(note));
    if (std::string note = agreement::noteOnSharedContacts(compared, language); !note.empty())
        section.paragraphs.push_back(std::move(note));
    section.paragraphs.push_back(say(
        "What was compared: each code on each turn; passages as they were delimited; whom both found; what they said "
        "of the ties and the roles of those whom both found; the stages of codings on the same passage. How sure: "
        "intervals draw whole interviews, and are too narrow where there are few; agreement on a rare code rests on "
        "few passages, so read kappa and alpha beside its prevalence. High agreement says that the coders read "
        "alike, not that they read well.",
        "Wat vergeleken is: elke code op elke beurt; passages zoals ze zijn afgebakend; wie beiden vonden; wat zij "
        "zeiden van de banden en rollen van wie beiden vonden; de fasen van coderingen op dezelfde passage. Hoe "
        "zeker: intervallen trekken hele interviews, en zijn te smal waar er weinig zijn; overeenstemming over een "
        "zeldzame code rust op weinig passages, dus lees kappa en alfa naast de prevalentie. Hoge overeenstemming "
        "zegt dat de codeurs gelijk lazen, niet dat zij goed lazen."));
    section.tables = agreementTables(snapshot, wish);
    // The protocol may plan a table of the first kind for some codes; this one has all.
    section.tables.front().id = "agreement-codes";
    return section;
}

} // namespace kith::study
