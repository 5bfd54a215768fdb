#include "kith/study/deviations.h"

#include "agreement/below_planned.h"
#include "consent.h"
#include "report/concordances.h"
#include "results/planned_tables.h"
#include "wording.h"

#include "kith/analysis/progress.h"
#include "kith/model/asked.h"
#include "kith/model/coders.h"
#include "kith/protocol/protocol.h"
#include "kith/study/people.h"
#include "kith/study/results.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

class Looking {
public:
    Looking(const project::Project& project, const StudySnapshot& snapshot, const std::string& language, const Job& job)
        : project_(project), snapshot_(snapshot), index_(snapshot), say{language}, language_(language), job_(job) {
        for (const Speaker& speaker : snapshot.speakers)
            if (speaker.role == SpeakerRole::Interviewee && speaker.ego) {
                speaking_.insert(speaker.ego);
                voices_.emplace(std::pair(speaker.source, speaker.label), speaker.ego);
            }
    }

    std::vector<Deviation> all() {
        questions();
        eligibility();
        codes();
        sources();
        people();
        suggestions();
        units();
        doubleCoding();
        plans();
        return std::move(found_);
    }

private:
    void note(const char* kind, std::string place, std::string what, std::string clause) {
        found_.push_back({kind, std::move(place), std::move(what), std::move(clause)});
    }

    [[nodiscard]] bool isInterviewee(const Case& ego) const { return speaking_.contains(ego.key); }

    void questions() {
        const AskedTopics asked(snapshot_);
        for (const Case& ego : snapshot_.cases) {
            if (!isInterviewee(ego) || snapshot_.protocol.guide.empty()) continue;
            if (!asked.isRecorded(ego.key)) {
                note("asking-not-recorded", ego.label,
                     say("No turn of this interview is coded as asking something: nobody knows what was asked.",
                         "Geen beurt van dit interview is als vraag gecodeerd: wat er gevraagd is, is niet bekend."),
                     "guide");
                continue;
            }
            for (const GuideQuestion& question : snapshot_.protocol.guide)
                if (asked.ofTopic(ego.key, question.topic) == AskedStatus::NotAsked)
                    note("question-not-asked", ego.label,
                         fmt::format("{}: {}", say("not asked", "niet gevraagd"), question.text.in(language_)),
                         "guide: " + question.topic);
        }
    }

    void eligibility() {
        const Table table = analysis::eligibility(snapshot_, language_);
        const std::vector<EligibilityRule>& rules = snapshot_.protocol.eligibility;
        const std::string yes = say("yes", "ja");
        for (const auto& row : table.rows)
            for (std::size_t i = 0; i < rules.size(); ++i) {
                if (row[i + 1] == Cell(Missing::Nothing)) continue; // the rule is not for that person
                const std::string verdict = cellText(row[i + 1], table.columns[i + 1], language_);
                if (verdict.starts_with(yes)) continue;
                const bool known = verdict.starts_with(say("no (", "nee ("));
                note(known ? "not-eligible" : "eligibility-unknown", cellText(row[0], table.columns[0], language_),
                     fmt::format("{}: {}", table.columns[i + 1].heading, verdict),
                     "eligibility: " + rules[i].attribute);
            }
    }

    // The codebook in use against the one that was frozen.
    void codes() {
        for (const protocol::Difference& one : protocol::compare(snapshot_.protocol.codebook, snapshot_.codebook)) {
            const bool isNew = one.before.empty(), isGone = one.after.empty();
            note("codebook-changed", one.what,
                 isNew    ? fmt::format("{}: {}", say("added", "toegevoegd"), one.after)
                 : isGone ? fmt::format("{}: {}", say("taken away", "weggehaald"), one.before)
                          : fmt::format("“{}” → “{}”", one.before, one.after),
                 "codes");
        }
    }

    void sources() {
        const CountingCoders coders(snapshot_);
        for (const std::string& title : snapshot_.leftOut)
            note("consent", title,
                 say("analysis is refused: left out of everything", "analyse is geweigerd: overal weggelaten"),
                 "consent");
        for (const Source& source : snapshot_.sources) {
            if (source.superseded) continue;
            consentOf(source);
            if (source.kind == SourceKind::Translation) continue;
            if (!coders.of(source.key))
                note("not-coded", source.title, say("nobody coded this source", "niemand codeerde deze bron"), "codes");
            else if (source.kind == SourceKind::Survey)
                respondents(source);
            inclusion(source);
        }
        for (const Assignment& one : snapshot_.assignments)
            if (const Source* source = index_.source(one.source); source && one.state == AssignmentState::Open)
                note("coding-not-finished", source->title,
                     fmt::format(fmt::runtime(say("{} has not finished coding it", "{} is nog niet klaar met coderen")),
                                 one.coder),
                     "codes");
        for (const Recoding& one : snapshot_.recodings) {
            const Source* source = index_.source(one.source);
            const Code* code = index_.code(one.code);
            if (one.done || !source || !code) continue;
            note("coding-not-finished", source->title,
                 fmt::format(fmt::runtime(say("not yet coded again for {}, which came later",
                                              "nog niet opnieuw gecodeerd voor {}, die later kwam")),
                             code->name),
                 "codes");
        }
    }

    // Forms without a coding, in a survey of which the coding is not said to be done.
    void respondents(const Source& survey) {
        std::vector<std::string> labels;
        for (const Case* ego : analysis::notCodedYet(snapshot_))
            if (ego->survey == survey.key) labels.push_back(ego->label);
        const auto all = std::count_if(snapshot_.cases.begin(), snapshot_.cases.end(),
                                       [&](const Case& ego) { return ego.survey == survey.key; });
        if (!labels.empty())
            note("respondents-not-coded", survey.title,
                 fmt::format(fmt::runtime(say("{} of {}, left out of every denominator: {}",
                                              "{} van {}, in geen enkele noemer: {}")),
                             labels.size(), all, fmt::join(labels, "; ")),
                 "codes");
    }

    void consentOf(const Source& source) {
        std::vector<std::string> missing;
        if (source.consent.analyse == Permission::NotRecorded) missing.push_back(say("to analyse", "voor analyse"));
        if (source.consent.quote == Permission::NotRecorded) missing.push_back(say("to quote", "om te citeren"));
        if (!missing.empty())
            note("consent", source.title,
                 fmt::format("{} {}", say("no consent is recorded", "geen toestemming vastgelegd"),
                             fmt::join(missing, ", ")),
                 "consent");
        if (source.kind != SourceKind::Translation) return;
        const Source* original = index_.source(source.original);
        if (original && original->consent.translate != Permission::Given)
            note("consent", original->title,
                 say("translated, but consent to translate is not recorded",
                     "vertaald, maar toestemming om te vertalen is niet vastgelegd"),
                 "consent");
    }

    void inclusion(const Source& source) {
        std::map<CaseKey, std::int64_t> words;
        for (const SpokenWords& one : snapshot_.spokenWords)
            if (one.source == source.key) words[one.ego] += one.words;
        const auto applies = [&](const std::string& kind) { return kind == "all" || kind == toString(source.kind); };
        for (const InclusionRule& rule : snapshot_.protocol.fieldwork.inclusion) {
            if (!applies(rule.sources)) continue;
            const std::string clause = "inclusion: " + rule.sources;
            const auto allowed = [&](const std::string& spoken) {
                return std::find(rule.languages.begin(), rule.languages.end(), spoken) != rule.languages.end();
            };
            if (!rule.languages.empty() && source.kind == SourceKind::Survey) {
                for (const Case& ego : snapshot_.cases)
                    if (ego.survey == source.key && !allowed(ego.language))
                        note("language", fmt::format("{}/{}", source.title, ego.label), languageOf(ego.language),
                             clause);
            } else if (!rule.languages.empty() && !allowed(source.language)) {
                note("language", source.title, languageOf(source.language), clause);
            }
            if (rule.leastWords == 0 || source.kind == SourceKind::Survey) continue;
            std::int64_t all = 0;
            for (const auto& [ego, count] : words)
                all += count;
            if (all < rule.leastWords)
                note("too-short", source.title,
                     fmt::format(fmt::runtime(say("{} words of the interviewee's own, at least {} are asked for",
                                                  "{} eigen woorden van de geïnterviewde, ten minste {} gevraagd")),
                                 all, rule.leastWords),
                     clause);
        }
    }

    [[nodiscard]] std::string languageOf(const std::string& spoken) const {
        return spoken.empty()
                   ? say("its language is not known", "de taal is niet bekend")
                   : fmt::format("{}: {}", say("outside the protocol's languages", "buiten de talen van het protocol"),
                                 spoken);
    }

    void people() {
        for (const PlannedSample& sample : snapshot_.protocol.fieldwork.samples) {
            const auto have = std::count_if(snapshot_.cases.begin(), snapshot_.cases.end(), [&](const Case& ego) {
                return sample.sources == "all" || (sample.sources == "survey" ? bool(ego.survey) : isInterviewee(ego));
            });
            if (have < sample.people)
                note("sample", sample.sources,
                     fmt::format(fmt::runtime(say("{} people, {} are planned", "{} personen, {} gepland")), have,
                                 sample.people),
                     "sample: " + sample.sources);
        }
        std::set<ContactKey> rated;
        for (const TieRating& rating : snapshot_.ratings)
            rated.insert(rating.contact);
        for (const Case& ego : snapshot_.cases) {
            const auto& contacts = index_.contactsOf(ego.key);
            if (isInterviewee(ego) && contacts.empty())
                note("no-contacts", ego.label,
                     say("no contact was confirmed in this account", "in dit verhaal is geen contact bevestigd"),
                     "contacts");
            std::vector<std::string> labels;
            for (const Contact* contact : contacts)
                if (!contact->fromForm && !rated.contains(contact->key)) labels.push_back(contact->label);
            if (!labels.empty() && isInterviewee(ego))
                note("contact-not-rated", ego.label,
                     fmt::format("{} {}: {}", labels.size(), say("without a rating", "zonder beoordeling"),
                                 fmt::join(labels, "; ")),
                     "ties");
        }
    }

    // What the finder suggests and nobody has decided on, interviews only: forms name their contacts themselves.
    void suggestions() {
        const Table table = suggestedContacts(project_, {}, job_);
        std::map<std::string, std::vector<std::string>> open;
        for (const auto& row : table.rows)
            if (cellText(row[6], table.columns[6], "en") == "no")
                open[cellText(row[0], table.columns[0], "en")].push_back(cellText(row[1], table.columns[1], "en"));
        for (const Case& ego : snapshot_.cases)
            if (const auto found = open.find(ego.label); found != open.end() && isInterviewee(ego))
                note("suggestion-undecided", ego.label,
                     fmt::format(
                         "{} {}: {}", found->second.size(),
                         say("suggested and neither confirmed nor rejected", "voorgesteld en bevestigd noch afgewezen"),
                         fmt::join(found->second, "; ")),
                     "contacts");
    }

    const std::vector<project::StoredTurn>& turnsOf(const Passage& passage) {
        const auto [place, fresh] = turns_.try_emplace({passage.source, passage.part});
        if (fresh) place->second = project_.turns(passage.source, passage.part);
        return place->second;
    }

    // Whose words a passage of an interview stands on, by all turns that it touches.
    struct Touched {
        bool own = false, others = false; // words of the case itself, of anybody else
        bool interviewees = false;        // of some interviewee
    };
    Touched touchedBy(const Coding& coding) {
        Touched touched;
        for (const project::StoredTurn& stored : turnsOf(coding.passage)) {
            const CodePointSpan &turn = stored.turn.words, &span = coding.passage.span;
            if (turn.end <= span.begin || span.end <= turn.begin) continue;
            const auto voice = voices_.find({coding.passage.source, stored.turn.speaker});
            const bool isOwn = voice != voices_.end() && voice->second == coding.ego;
            (isOwn ? touched.own : touched.others) = true;
            touched.interviewees = touched.interviewees || voice != voices_.end();
        }
        return touched;
    }

    void units() {
        const UnitRules& units = snapshot_.protocol.fieldwork.units;
        using Counts = std::map<std::pair<int, Coder>, std::int64_t>; // by position of the source
        Counts notOwn, notAsking, notWhole;
        for (const Coding& coding : snapshot_.codings) {
            const Code* code = index_.code(coding.code);
            const Source* source = index_.source(coding.passage.source);
            if (!code || !source) continue;
            const std::pair place{source->position, coding.coder};
            const bool ofInterview = code->layer == "interview";
            if (units.ownWords && source->kind == SourceKind::Interview) {
                const Touched touched = touchedBy(coding);
                if (ofInterview && touched.interviewees) ++notAsking[place];
                if (!ofInterview && (touched.others || !touched.own)) ++notOwn[place];
            }
            if (ofInterview || units.unit != "turn") continue;
            const auto& turns = turnsOf(coding.passage);
            if (std::none_of(turns.begin(), turns.end(), [&](const project::StoredTurn& stored) {
                    return stored.turn.words == coding.passage.span;
                }))
                ++notWhole[place];
        }
        const auto tell = [&](const Counts& counts, std::string_view english, std::string_view dutch) {
            for (const Source& source : snapshot_.sources)
                for (const auto& [place, count] : counts)
                    if (place.first == source.position)
                        note("unit", source.title, fmt::format("{} {} {}", count, say(english, dutch), place.second),
                             "units");
        };
        tell(notOwn, "codings on words that are not the interviewee's own, by",
             "coderingen op andere woorden dan die van de geïnterviewde zelf, door");
        tell(notAsking, "codings of what was asked on words of the interviewee's own, by",
             "coderingen van wat gevraagd is op woorden van de geïnterviewde zelf, door");
        tell(notWhole, "codings that are not whole turns, by", "coderingen die geen hele beurt zijn, door");
    }

    void doubleCoding() {
        const DoubleCoding& planned = snapshot_.protocol.fieldwork.doubleCoding;
        if (planned.percent == 0) return;
        std::map<SourceKey, std::set<Coder>> coders;
        for (const Coding& coding : snapshot_.codings)
            if (coding.coder != adjudication) coders[coding.passage.source].insert(coding.coder);
        std::int64_t all = 0, twice = 0;
        std::vector<std::string> once;
        for (const Source& source : snapshot_.sources) {
            if (source.superseded || source.kind == SourceKind::Translation) continue;
            ++all;
            if (coders[source.key].size() > 1)
                ++twice;
            else
                once.push_back(source.title);
        }
        if (all > 0 && 100 * twice < planned.percent * all)
            note("double-coding", fmt::format("{}", fmt::join(once, ", ")),
                 fmt::format(
                     fmt::runtime(say("{} of {} sources were coded by two, {} per cent are planned; these by one alone",
                                      "{} van {} bronnen zijn door twee gecodeerd, {} procent is gepland; deze door "
                                      "hooguit één")),
                     twice, all, planned.percent),
                 "double_coding");
        agreementBelow();
    }

    // One line for each layer of codes, and one for ties: the layer as a whole, and which of its codes.
    void agreementBelow() {
        const AgreementBelow below = agreementBelowPlanned(snapshot_, language_);
        std::vector<std::string> groups;
        for (const BelowPlanned& one : below.rows)
            if (std::find(groups.begin(), groups.end(), one.group) == groups.end()) groups.push_back(one.group);
        for (const std::string& group : groups) {
            std::vector<std::string> values;
            for (const BelowPlanned& one : below.rows) {
                if (one.group != group) continue;
                const std::string name = one.id.empty() ? say("all together", "alle samen") : one.label;
                values.insert(one.id.empty() ? values.begin() : values.end(),
                              fmt::format("{} {:.3f}", name, one.agreement));
            }
            note("agreement-below", group,
                 fmt::format(fmt::runtime(say("{}, of which at least {} is planned: {}",
                                              "{}, waarvan ten minste {} gepland is: {}")),
                             below.coefficient, below.least, fmt::join(values, "; ")),
                 "double_coding");
        }
    }

    void plans() {
        for (const PlannedTable& planned : snapshot_.protocol.tables) {
            job_.check();
            try {
                if (planned.kind == "concordance")
                    (void)concordanceSection(project_, planned, language_, job_);
                else if (planned.kind != "passages")
                    (void)makePlannedTable(snapshot_, planned, language_);
            } catch (const Error& error) {
                note("table-not-made", planned.title.in(language_), error.what(), "table: " + planned.id);
            }
        }
        for (const PlannedPicture& planned : snapshot_.protocol.pictures) {
            try {
                if (makePlannedPicture(snapshot_, planned, language_).empty())
                    note("picture-not-made", planned.title.in(language_),
                         say("there is nothing to draw", "er is niets te tekenen"), "picture: " + planned.id);
            } catch (const Error& error) {
                note("picture-not-made", planned.title.in(language_), error.what(), "picture: " + planned.id);
            }
        }
    }

    const project::Project& project_;
    const StudySnapshot& snapshot_;
    SnapshotIndex index_;
    Saying say;
    const std::string& language_;
    const Job& job_;
    std::set<CaseKey> speaking_;
    std::map<std::pair<SourceKey, std::string>, CaseKey> voices_; // of interviewees, by label
    std::map<std::pair<SourceKey, std::int64_t>, std::vector<project::StoredTurn>> turns_;
    std::vector<Deviation> found_;
};

} // namespace

const std::vector<DeviationKind>& deviationKinds() {
    static const std::vector<DeviationKind> kinds{
        {"protocol-not-frozen", "protocol not frozen", "protocol niet bevroren"},
        {"input-changed", "input changed since an earlier run", "invoer veranderd sinds een eerdere keer"},
        {"file-not-taken", "file that nothing took", "bestand dat nergens bij hoort"},
        {"file-not-read", "file that could not be read", "bestand dat niet te lezen was"},
        {"coder-not-as-named", "coder other than the file's name says", "andere codeur dan de bestandsnaam zegt"},
        {"row-not-applied", "decision that could not be applied", "beslissing die niet toe te passen was"},
        {"survey-column-missing", "column of the form missing", "kolom van het formulier ontbreekt"},
        {"survey-column-extra", "column that the protocol does not know", "kolom die het protocol niet kent"},
        {"sample", "planned sample missed", "geplande steekproef niet gehaald"},
        {"language", "language outside the protocol", "taal buiten het protocol"},
        {"too-short", "shorter than the protocol asks for", "korter dan het protocol vraagt"},
        {"not-eligible", "not eligible", "telt niet mee"},
        {"eligibility-unknown", "not known whether eligible", "niet bekend of deze meetelt"},
        {"consent", "consent missing", "toestemming ontbreekt"},
        {"question-not-asked", "question of the guide not asked", "vraag uit de leidraad niet gesteld"},
        {"asking-not-recorded", "not recorded what was asked", "niet vastgelegd wat gevraagd is"},
        {"codebook-changed", "codebook otherwise than frozen", "codeboek anders dan bevroren"},
        {"not-coded", "source that nobody coded", "bron die niemand codeerde"},
        {"respondents-not-coded", "respondents that nobody coded", "respondenten die niemand codeerde"},
        {"coding-not-finished", "coding not finished", "coderen niet klaar"},
        {"unit", "another unit than planned", "andere eenheid dan gepland"},
        {"double-coding", "second coder missing", "tweede codeur ontbreekt"},
        {"agreement-below", "agreement below what is planned", "overeenstemming lager dan gepland"},
        {"no-contacts", "account without contacts", "verhaal zonder contacten"},
        {"suggestion-undecided", "suggested contacts undecided", "voorgestelde contacten niet beslist"},
        {"contact-not-rated", "contacts never rated", "contacten nooit beoordeeld"},
        {"table-not-made", "planned table not made", "geplande tabel niet gemaakt"},
        {"picture-not-made", "planned picture not made", "geplande afbeelding niet gemaakt"},
    };
    return kinds;
}

std::vector<Deviation> deviationsIn(const project::Project& project, const StudySnapshot& snapshot,
                                    const std::string& language, const Job& job) {
    return Looking(project, snapshot, language, job).all();
}

Table deviationTable(std::vector<Deviation> deviations, const std::string& language) {
    const Saying say{language};
    const auto& kinds = deviationKinds();
    const auto rank = [&](const Deviation& one) {
        return std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.id == one.kind; }) -
               kinds.begin();
    };
    std::stable_sort(deviations.begin(), deviations.end(),
                     [&](const Deviation& a, const Deviation& b) { return rank(a) < rank(b); });
    Table table;
    table.id = "deviations";
    table.title = say("Departures from the protocol", "Afwijkingen van het protocol");
    table.columns = {{"kind", say("Departure", "Afwijking")},
                     {"place", say("Where", "Waar")},
                     {"what", say("What", "Wat")},
                     {"clause", say("Part of the protocol", "Onderdeel van het protocol")}};
    for (const Deviation& one : deviations) {
        const DeviationKind& kind = kinds.at(static_cast<std::size_t>(rank(one)));
        table.rows.push_back({say(kind.english, kind.dutch), oneLine(one.place), oneLine(one.what), one.clause});
    }
    table.notes = {say("Nothing was left out because of a departure, unless it says so.",
                       "Niets is weggelaten vanwege een afwijking, tenzij dat er staat.")};
    return table;
}

} // namespace kith::study
