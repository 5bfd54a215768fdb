#include "kith/analysis/profiles.h"
#include "kith/model/wording.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace kith::analysis {
namespace {

std::string labelOf(const StudySnapshot& snapshot, const std::string& name, std::string_view language) {
    const auto& codes = snapshot.codebook.codes;
    const auto code =
        std::find_if(codes.begin(), codes.end(), [&name](const Code& c) { return c.name == name && c.retired == 0; });
    return code == codes.end() ? name : code->label(language);
}

std::string conditionName(const std::string& name, std::string_view language) {
    if (name == "intention") return say(language, "An intention to network", "Een bedoeling om te netwerken");
    if (name == "build") return say(language, "Building", "Opbouwen");
    if (name == "maintain") return say(language, "Maintaining", "Onderhouden");
    if (name == "activate") return say(language, "Activating", "Aanspreken");
    if (name == "learning") return say(language, "Learning as the purpose", "Leren als doel");
    return say(language, "Tools", "Hulpmiddelen");
}

std::string noteOnWords(const Profile& profile, std::string_view language) {
    std::vector<std::string> parts;
    for (const LanguageWords& words : profile.words)
        parts.push_back(fmt::format("{} ({})", words.words, words.language));
    if (parts.empty())
        return say(language, "How many words are the person's own is not known, so there are no rates.",
                   "Hoeveel woorden van de persoon zelf zijn, is niet bekend; daarom zijn er geen frequenties.");
    std::string note = say(language, "The person's own words: ", "Woorden van de persoon zelf: ") +
                       fmt::format("{}.", fmt::join(parts, ", "));
    if (parts.size() > 1)
        note += say(language, " They are in several languages, and rates are never pooled over languages.",
                    " Ze zijn in meer talen, en frequenties worden nooit over talen samengenomen.");
    return note;
}

Cell countWith(std::int64_t value, const std::vector<CodingKey>& evidence) {
    Cell cell(value);
    cell.evidence = evidence;
    return cell;
}

Cell outOf(std::int64_t value, std::int64_t denominator) {
    Cell cell(value);
    cell.denominator = denominator;
    return cell;
}

// Nothing was told, and nobody knows that it was asked: no figure, and never 0.
std::optional<Cell> silence(const ProfileEntry& entry, std::string_view language) {
    if (entry.passages > 0) return std::nullopt;
    if (!entry.recorded) return Cell(notRecorded(language));
    return entry.asked == AskedStatus::NotAsked ? std::optional(Cell(Missing::NotAsked)) : std::nullopt;
}

Cell rate(const ProfileEntry& entry, std::string_view language) {
    if (const auto silent = silence(entry, language)) return *silent;
    Cell cell = entry.perThousand ? Cell(*entry.perThousand) : Cell(Missing::Undefined);
    cell.evidence = entry.evidence;
    return cell;
}

// "2 – 5": a figure by each coder alone; "" where one alone coded the account.
template<class Figure>
std::string overCoders(const Profile& profile, int decimals, Figure figure) {
    std::optional<double> low, high;
    for (const Profile& alone : profile.byCoder) {
        const std::optional<double> value = figure(alone);
        if (!value) continue;
        low = low ? std::min(*low, *value) : *value;
        high = high ? std::max(*high, *value) : *value;
    }
    return low ? fmt::format("{:.{}f} – {:.{}f}", *low, decimals, *high, decimals) : std::string();
}

Column rangeColumn(std::string id, std::string_view language) {
    return {std::move(id), say(language, "By each coder alone", "Per codeur alleen"), ColumnKind::Text, 0, ""};
}

std::string noteOnCoders(const Profile& profile, std::string_view language) {
    std::vector<std::string> coders;
    for (const Profile& alone : profile.byCoder)
        coders.push_back(alone.coder);
    return fmt::format(
        fmt::runtime(say(language, "Beside each figure: its lowest and highest by each coder alone ({}).",
                         "Naast elk getal: het laagste en hoogste per codeur alleen ({}).")),
        fmt::join(coders, ", "));
}

Table codesTable(const StudySnapshot& snapshot, const Profile& profile, const std::string& id,
                 std::string_view language) {
    Table table;
    table.id = id;
    table.title = fmt::format(
        fmt::runtime(say(language, "What the account of {} shows", "Wat het verhaal van {} laat zien")), profile.label);
    table.columns = {{"layer", say(language, "Layer", "Laag"), ColumnKind::Text, 0, ""},
                     {"code", "Code", ColumnKind::Text, 0, ""},
                     {"label", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""},
                     {"asked", say(language, "Asked", "Gevraagd"), ColumnKind::Text, 0, ""},
                     {"passages", "Passages", ColumnKind::Count, 0, "passages"},
                     {"contacts", say(language, "Contacts", "Contacten"), ColumnKind::Count, 0,
                      say(language, "contacts", "contacten")},
                     {"per_thousand", say(language, "Per 1,000 words", "Per 1.000 woorden"), ColumnKind::Number, 2,
                      say(language, "passages per 1,000 own words", "passages per 1.000 eigen woorden")}};
    const bool several = !profile.byCoder.empty();
    if (several) {
        table.columns.insert(table.columns.begin() + 7, rangeColumn("per_thousand_by_coder", language));
        table.columns.insert(table.columns.begin() + 6, rangeColumn("contacts_by_coder", language));
        table.columns.insert(table.columns.begin() + 5, rangeColumn("passages_by_coder", language));
    }
    for (std::size_t i = 0; i < profile.entries.size(); ++i) {
        const ProfileEntry& entry = profile.entries[i];
        const auto silent = silence(entry, language);
        std::vector<Cell> row{wordingOf(snapshot.protocol, "code-layer", entry.layer, language), entry.code,
                              labelOf(snapshot, entry.code, language),
                              entry.recorded ? wordingOf(snapshot.protocol, "asked", toString(entry.asked), language)
                                             : notRecorded(language)};
        // Every coder's profile has the same codes in the same order.
        const auto add = [&](Cell cell, int decimals, const auto& figure) {
            row.push_back(std::move(cell));
            if (several)
                row.emplace_back(overCoders(profile, decimals, [&](const Profile& p) { return figure(p.entries[i]); }));
        };
        add(silent ? *silent : countWith(entry.passages, entry.evidence), 0,
            [](const ProfileEntry& e) { return std::optional(static_cast<double>(e.passages)); });
        add(silent ? *silent : outOf(entry.contacts, entry.contactsTotal), 0,
            [](const ProfileEntry& e) { return std::optional(static_cast<double>(e.contacts)); });
        add(rate(entry, language), 2, [](const ProfileEntry& e) { return e.perThousand; });
        table.rows.push_back(std::move(row));
    }
    table.notes = {say(language,
                       "A profile describes this account, not the person. It has no cut-off, no rank and no interval.",
                       "Een profiel beschrijft dit verhaal, niet de persoon. Het kent geen grens, geen rangorde en "
                       "geen interval."),
                   noteOnWords(profile, language)};
    if (several) table.notes.push_back(noteOnCoders(profile, language));
    for (const std::string& memo : profile.memos)
        table.notes.push_back(say(language, "Memo: ", "Memo: ") + memo);
    return table;
}

Table contactsOfProfile(const StudySnapshot& snapshot, const Profile& profile, const std::string& id,
                        std::string_view language) {
    Table table;
    table.id = id + "-contacts";
    table.title = fmt::format(
        fmt::runtime(say(language, "How the contacts of {} are seen", "Hoe de contacten van {} gezien worden")),
        profile.label);
    table.columns = {{"visibility", say(language, "Visibility", "Zichtbaarheid"), ColumnKind::Text, 0, ""},
                     {"contacts", say(language, "Contacts", "Contacten"), ColumnKind::Count, 0,
                      say(language, "contacts", "contacten")}};
    const bool several = !profile.byCoder.empty();
    if (several) table.columns.push_back(rangeColumn("contacts_by_coder", language));
    // Visibility has one judge, so only what rests on codings can differ between coders.
    const auto add = [&](std::string name, std::int64_t Profile::*count) {
        table.rows.push_back({std::move(name), outOf(profile.*count, profile.contacts)});
        if (several)
            table.rows.back().emplace_back(overCoders(
                profile, 0, [count](const Profile& p) { return std::optional(static_cast<double>(p.*count)); }));
    };
    const auto visibility = [&](std::string_view value) {
        return wordingOf(snapshot.protocol, "visibility", value, language);
    };
    add(visibility("hidden"), &Profile::hidden);
    add(visibility("individuated"), &Profile::individuated);
    add(visibility("resource"), &Profile::resource);
    add(visibility(""), &Profile::visibilityUnknown);
    add(say(language, "individuated, as computed", "geïndividueerd, berekend"), &Profile::computedIndividuated);
    add(say(language, "visible, with reflection", "zichtbaar, met reflectie"), &Profile::reflectionVisible);
    add(say(language, "visible, without reflection", "zichtbaar, zonder reflectie"), &Profile::noReflectionVisible);
    add(say(language, "hidden, with reflection", "verborgen, met reflectie"), &Profile::reflectionHidden);
    add(say(language, "hidden, without reflection", "verborgen, zonder reflectie"), &Profile::noReflectionHidden);
    table.notes = {
        fmt::format(fmt::runtime(say(language, "Passages of reflection that name no contact: {}.",
                                     "Passages met reflectie die geen contact noemen: {}.")),
                    profile.reflectionWithoutContact),
        say(language,
            "Visible: individuated or somebody to learn from, by an analyst's judgement. Counts, not a verdict.",
            "Zichtbaar: geïndividueerd of iemand om van te leren, naar het oordeel van een onderzoeker. Aantallen, "
            "geen oordeel.")};
    return table;
}

Table qualitiesOfProfile(const StudySnapshot& snapshot, const Profile& profile, const std::string& id,
                         std::string_view language) {
    Table table;
    table.id = id + "-qualities";
    table.title =
        fmt::format(fmt::runtime(say(language, "Qualities that {} names", "Kwaliteiten die {} noemt")), profile.label);
    table.columns = {{"contact", "Contact", ColumnKind::Text, 0, ""},
                     {"quality", say(language, "Quality", "Kwaliteit"), ColumnKind::Text, 0, ""},
                     {"codings", say(language, "Codings", "Coderingen"), ColumnKind::Count, 0,
                      say(language, "codings", "coderingen")}};
    for (const ContactQuality& quality : profile.qualities) {
        const auto contact = std::find_if(snapshot.contacts.begin(), snapshot.contacts.end(),
                                          [&quality](const Contact& c) { return c.key == quality.contact; });
        table.rows.push_back({contact == snapshot.contacts.end() ? "" : contact->label, quality.quality,
                              countWith(static_cast<std::int64_t>(quality.evidence.size()), quality.evidence)});
    }
    return table;
}

Table conditionsOfProfile(const Profile& profile, const std::string& id, std::string_view language) {
    Table table;
    table.id = id + "-conditions";
    table.title =
        fmt::format(fmt::runtime(say(language, "Conditions of a personal learning network in the account of {}",
                                     "Voorwaarden voor een persoonlijk leernetwerk in het verhaal van {}")),
                    profile.label);
    table.columns = {{"condition", say(language, "Condition", "Voorwaarde"), ColumnKind::Text, 0, ""},
                     {"codings", say(language, "Codings", "Coderingen"), ColumnKind::Count, 0,
                      say(language, "codings", "coderingen")}};
    const bool several = !profile.byCoder.empty();
    if (several) table.columns.push_back(rangeColumn("codings_by_coder", language));
    for (std::size_t i = 0; i < profile.conditions.size(); ++i) {
        const Condition& condition = profile.conditions[i];
        table.rows.push_back({conditionName(condition.name, language),
                              countWith(static_cast<std::int64_t>(condition.evidence.size()), condition.evidence)});
        if (several)
            table.rows.back().emplace_back(overCoders(profile, 0, [i](const Profile& p) {
                return std::optional(static_cast<double>(p.conditions[i].evidence.size()));
            }));
    }
    return table;
}

} // namespace

std::vector<Table> profileTables(const StudySnapshot& snapshot, const Profile& profile, std::string_view language) {
    const auto ego = std::find_if(snapshot.cases.begin(), snapshot.cases.end(),
                                  [&profile](const Case& c) { return c.key == profile.ego; });
    const std::string id = fmt::format("profile-{:02}", ego == snapshot.cases.end() ? 0 : ego->position);
    return {codesTable(snapshot, profile, id, language), contactsOfProfile(snapshot, profile, id, language),
            qualitiesOfProfile(snapshot, profile, id, language), conditionsOfProfile(profile, id, language)};
}

Table profilesTable(const StudySnapshot& snapshot, const std::vector<Profile>& profiles, std::string_view language) {
    Table table;
    table.id = "profiles";
    table.title = say(language, "Profiles side by side", "Profielen naast elkaar");
    table.columns = {{"code", "Code", ColumnKind::Text, 0, ""},
                     {"label", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""}};
    for (const Profile& profile : profiles)
        table.columns.push_back(
            {profile.label,
             profile.language.empty() ? profile.label : fmt::format("{} ({})", profile.label, profile.language),
             ColumnKind::Number, 2, say(language, "passages per 1,000 own words", "passages per 1.000 eigen woorden")});
    if (!profiles.empty())
        for (std::size_t row = 0; row < profiles.front().entries.size(); ++row) {
            const std::string& code = profiles.front().entries[row].code;
            table.rows.push_back({code, labelOf(snapshot, code, language)});
            for (const Profile& profile : profiles)
                table.rows.back().push_back(rate(profile.entries[row], language));
        }
    table.notes = {say(language,
                       "Rates compare within one language only: languages differ in how many words say the same. Cases "
                       "stand in their own order, which is no rank.",
                       "Frequenties zijn alleen binnen één taal te vergelijken: talen verschillen in het aantal "
                       "woorden voor hetzelfde. De casussen staan in hun eigen volgorde; dat is geen rangorde.")};
    return table;
}

} // namespace kith::analysis
