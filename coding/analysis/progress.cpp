#include "kith/analysis/progress.h"

#include "kith/model/asked.h"
#include "kith/model/coders.h"
#include "kith/model/wording.h"
#include "kith/text/words.h"
#include "material.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace kith::analysis {
namespace {

std::optional<double> asNumber(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool isSame(const std::string& a, const std::string& b) {
    const auto left = asNumber(a), right = asNumber(b);
    return left && right ? *left == *right : foldCase(a) == foldCase(b);
}

// Nothing where the value is missing or cannot be compared.
std::optional<bool> fulfils(const std::string& value, const EligibilityRule& rule) {
    if (value.empty() || rule.values.empty()) return std::nullopt;
    if (rule.comparison == Comparison::Equals || rule.comparison == Comparison::OneOf)
        return std::any_of(rule.values.begin(), rule.values.end(),
                           [&value](const std::string& wanted) { return isSame(value, wanted); });
    const auto number = asNumber(value), bound = asNumber(rule.values.front());
    if (!number || !bound) return std::nullopt;
    return rule.comparison == Comparison::AtLeast ? *number >= *bound : *number <= *bound;
}

std::string valueOf(const Case& ego, const std::string& attribute) {
    const auto found = ego.attributes.find(attribute);
    return found == ego.attributes.end() ? std::string() : toString(found->second);
}

// Cases with an account of their own in a transcript.
std::set<CaseKey> speakingIn(const StudySnapshot& snapshot) {
    std::set<CaseKey> speaking;
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego) speaking.insert(speaker.ego);
    return speaking;
}

// Without respondents, who answered a form that was fixed beforehand.
std::vector<const Case*> interviewees(const StudySnapshot& snapshot) {
    const std::set<CaseKey> speaking = speakingIn(snapshot);
    std::vector<const Case*> cases;
    for (const Case& ego : snapshot.cases)
        if (speaking.contains(ego.key)) cases.push_back(&ego);
    return cases;
}

Column text(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Text, 0, ""};
}

} // namespace

Table codingProgress(const StudySnapshot& snapshot, std::string_view language) {
    std::map<std::pair<SourceKey, Coder>, std::int64_t> codings;
    std::map<std::pair<SourceKey, Coder>, const Assignment*> assignments;
    std::set<Coder> coders;
    for (const Coding& coding : snapshot.codings)
        ++codings[{coding.passage.source, coding.coder}];
    for (const auto& [place, count] : codings)
        coders.insert(place.second);
    for (const Assignment& assignment : snapshot.assignments) {
        assignments[{assignment.source, assignment.coder}] = &assignment;
        coders.insert(assignment.coder);
    }
    Table table;
    table.id = "coding-progress";
    table.title = say(language, "How far the coding is", "Hoe ver het coderen is");
    table.columns = {text("source", say(language, "Source", "Bron")), text("kind", say(language, "Kind", "Soort"))};
    for (const Coder& coder : coders) {
        table.columns.push_back(
            {coder + "_codings", coder, ColumnKind::Count, 0, say(language, "codings", "coderingen")});
        table.columns.push_back(text(coder + "_state", coder + say(language, ": state", ": stand")));
    }
    for (const Source& source : snapshot.sources) {
        if (source.superseded || source.kind == SourceKind::Translation) continue;
        std::vector<Cell> row{source.title, wordingOf(snapshot.protocol, "source", toString(source.kind), language)};
        for (const Coder& coder : coders) {
            const auto count = codings.find({source.key, coder});
            const auto assignment = assignments.find({source.key, coder});
            const bool assigned = assignment != assignments.end();
            row.push_back(count != codings.end() ? Cell(count->second) : assigned ? Cell(0) : Cell(Missing::Nothing));
            if (assigned)
                row.emplace_back(assignment->second->state == AssignmentState::Done ? say(language, "done", "klaar")
                                                                                    : say(language, "open", "open"));
            else
                row.emplace_back(count != codings.end()
                                     ? say(language, "coded, not assigned", "gecodeerd, niet toegewezen")
                                     : std::string());
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {say(language, "0: assigned, and nothing coded; empty: not assigned, and not coded.",
                       "0: toegewezen, en niets gecodeerd; leeg: niet toegewezen en niet gecodeerd.")};
    return table;
}

std::vector<const Case*> notCodedYet(const StudySnapshot& snapshot) {
    return Material(snapshot, {}).notCoded();
}

Table openRecodings(const StudySnapshot& snapshot, std::string_view language) {
    const SnapshotIndex index(snapshot);
    Table table;
    table.id = "recodings";
    table.title = say(language, "Sources to be coded again", "Bronnen die opnieuw gecodeerd moeten worden");
    table.columns = {text("source", say(language, "Source", "Bron")),
                     text("code", "Code"),
                     text("label", say(language, "Name", "Naam")),
                     {"since", say(language, "Since version", "Sinds versie"), ColumnKind::Count, 0, ""}};
    for (const Recoding& recoding : snapshot.recodings) {
        const Source* source = index.source(recoding.source);
        const Code* code = index.code(recoding.code);
        if (recoding.done || !source || !code) continue;
        table.rows.push_back({source->title, code->name, code->label(language), code->since});
    }
    return table;
}

Table eligibility(const StudySnapshot& snapshot, std::string_view language) {
    const std::string notKnown = say(language, "not known", "niet bekend");
    Table table;
    table.id = "eligibility";
    table.title = say(language, "Who is eligible", "Wie meetelt volgens het protocol");
    table.columns = {text("case", say(language, "Case", "Casus"))};
    for (const EligibilityRule& rule : snapshot.protocol.eligibility) {
        const std::string& words = rule.text.in(language);
        table.columns.push_back(text(rule.attribute, words.empty() ? rule.attribute : words));
    }
    table.columns.push_back(text("eligible", say(language, "Eligible", "Telt mee")));
    const std::vector<EligibilityRule>& rules = snapshot.protocol.eligibility;
    const std::set<CaseKey> speaking = speakingIn(snapshot);
    std::size_t uncheckedInterviewees = 0, uncheckedRespondents = 0;
    bool someCells = false; // that are empty
    for (const Case& ego : snapshot.cases) {
        const bool interviewed = speaking.contains(ego.key), surveyed = static_cast<bool>(ego.survey);
        const auto isFor = [&](const EligibilityRule& rule) {
            return (interviewed && rule.sources != "survey") || (surveyed && rule.sources != "interview");
        };
        if (std::none_of(rules.begin(), rules.end(), isFor)) {
            if (interviewed) ++uncheckedInterviewees;
            if (surveyed) ++uncheckedRespondents;
            continue;
        }
        std::vector<Cell> row{ego.label};
        bool failed = false, unknown = false;
        for (const EligibilityRule& rule : rules) {
            if (!isFor(rule)) {
                someCells = true;
                row.emplace_back(Missing::Nothing);
                continue;
            }
            const std::string value = valueOf(ego, rule.attribute);
            const auto verdict = fulfils(value, rule);
            failed = failed || verdict == false;
            unknown = unknown || !verdict;
            const std::string word = !verdict   ? notKnown
                                     : *verdict ? say(language, "yes", "ja")
                                                : say(language, "no", "nee");
            row.emplace_back(value.empty() ? word : fmt::format("{} ({})", word, value));
        }
        row.emplace_back(failed    ? say(language, "not eligible", "telt niet mee")
                         : unknown ? notKnown
                                   : say(language, "eligible", "telt mee"));
        table.rows.push_back(std::move(row));
    }
    table.notes = {say(language,
                       "Nobody is left out for failing a rule: departures from the protocol are listed, not hidden.",
                       "Niemand valt weg omdat een regel niet klopt: afwijkingen van het protocol staan hier, ze "
                       "worden niet verborgen.")};
    if (someCells)
        table.notes.push_back(say(language, "An empty cell: the rule is not for that person, and was not checked.",
                                  "Een lege cel: de regel geldt niet voor die persoon en is niet nagegaan."));
    const auto unchecked = [&](std::size_t number, std::string_view english, std::string_view dutch) {
        if (number > 0) table.notes.push_back(fmt::format(fmt::runtime(say(language, english, dutch)), number));
    };
    unchecked(uncheckedInterviewees, "Interviewees for whom the protocol has no rule, and who were not checked: {}.",
              "Geïnterviewden voor wie het protocol geen regel heeft en die niet zijn nagegaan: {}.");
    unchecked(uncheckedRespondents, "Respondents for whom the protocol has no rule, and who were not checked: {}.",
              "Respondenten voor wie het protocol geen regel heeft en die niet zijn nagegaan: {}.");
    return table;
}

Table askedTable(const StudySnapshot& snapshot, std::string_view language) {
    const AskedTopics asked(snapshot);
    Table table;
    table.id = "asked";
    table.title =
        say(language, "What was asked, asked further, and not asked", "Wat gevraagd, doorgevraagd en niet gevraagd is");
    table.columns = {text("case", say(language, "Case", "Casus"))};
    std::vector<std::string> topics;
    for (const GuideQuestion& question : snapshot.protocol.guide)
        if (std::find(topics.begin(), topics.end(), question.topic) == topics.end()) topics.push_back(question.topic);
    for (const std::string& topic : topics)
        table.columns.push_back(text(topic, wordingOf(snapshot.protocol, "topic", topic, language)));
    for (const Case* ego : interviewees(snapshot)) {
        std::vector<Cell> row{ego->label};
        for (const std::string& topic : topics) {
            if (!asked.isRecorded(ego->key)) {
                row.emplace_back(notRecorded(language));
                continue;
            }
            const AskedStatus status = asked.ofTopic(ego->key, topic);
            row.push_back(status == AskedStatus::NotAsked
                              ? Cell(Missing::NotAsked)
                              : Cell(wordingOf(snapshot.protocol, "asked", toString(status), language)));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {say(language,
                       "From the interviewer's turns coded asked.TOPIC and probe.TOPIC. Not recorded: no turn of the "
                       "interview is coded "
                       "so, and nobody knows what was asked.",
                       "Uit de beurten van de interviewer die als asked.THEMA en probe.THEMA gecodeerd zijn. Niet "
                       "vastgelegd: geen beurt van het interview is zo gecodeerd, en niemand weet wat gevraagd is.")};
    return table;
}

} // namespace kith::analysis
