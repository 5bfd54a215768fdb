// Everything that analysis reads, taken in one read transaction and put in the order that StudySnapshot promises.
#include "errors.h"
#include "readings.h"
#include "storage.h"
#include "stored_codings.h"

#include "kith/model/piles.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace kith::project {
namespace {

template<class AnyKey>
using Ranks = std::unordered_map<AnyKey, int>;

// Sorts values by what `order` gives for each, worked out once.
template<class Value, class Order>
void sortBy(std::vector<Value>& values, Order order) {
    using Rank = std::decay_t<decltype(order(values.front()))>;
    std::vector<std::pair<Rank, std::size_t>> ranks;
    ranks.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        ranks.emplace_back(order(values[i]), i);
    if (std::is_sorted(ranks.begin(), ranks.end())) return;
    std::sort(ranks.begin(), ranks.end());
    std::vector<Value> sorted;
    sorted.reserve(values.size());
    for (const auto& rank : ranks)
        sorted.push_back(std::move(values[rank.second]));
    values = std::move(sorted);
}

class SnapshotReader {
public:
    SnapshotReader(Database& database, Quotes quotes) : database_(database), quotes_(quotes) {}

    StudySnapshot read() {
        taken_.title = readSetting(database_, "title");
        taken_.protocol = readProtocol(database_);
        taken_.codebook = readCodebook(database_);
        for (const auto& code : taken_.codebook.codes)
            codes_.emplace(code.key, static_cast<int>(codes_.size()));
        readSourcesAndSpeakers();
        readPeople();
        readCodings();
        readTies();
        readMentionDecisions();
        readRejectedSuggestions();
        readWork();
        readCodedTurns();
        readSpokenWords();
        readMemos();
        taken_.savedQueries = readSavedQueries(database_);
        leavePilesOut();
        return std::move(taken_);
    }

private:
    // Whose account the words of a source are.
    struct Account {
        int rank = 0;
        const Source* source = nullptr;
        bool counts = false;       // decisions on it are part of the snapshot: neither superseded nor a translation
        std::vector<CaseKey> egos; // interviewees
        std::unordered_map<std::string, CaseKey> egoOfSpeaker;
        std::unordered_set<std::string> otherSpeakers; // known to be no interviewee
        std::unordered_map<int, CaseKey> egoOfTurn;    // read where there are several interviewees, or own words count
        std::unordered_set<int> turnsOfOthers;
        bool turnsRead = false;
    };

    void readSourcesAndSpeakers() {
        for (auto& source : readSources(database_)) {
            if (source.consent.analyse == Permission::Refused) {
                taken_.leftOut.push_back(source.title);
                continue;
            }
            taken_.sources.push_back(std::move(source));
        }
        for (const auto& source : taken_.sources) {
            auto& account = accounts_[source.key];
            account.rank = static_cast<int>(accounts_.size());
            account.source = &source;
            account.counts = !source.superseded && source.kind != SourceKind::Translation && !source.original;
        }
        std::unordered_set<CaseKey> heard;
        std::unordered_set<CaseKey> silenced;
        for (auto& speaker : readSpeakers(database_)) {
            const auto account = accounts_.find(speaker.source);
            if (speaker.ego) (account == accounts_.end() ? silenced : heard).insert(speaker.ego);
            if (account == accounts_.end()) continue;
            if (speaker.role == SpeakerRole::Interviewee && speaker.ego) {
                auto& egos = account->second.egos;
                if (std::find(egos.begin(), egos.end(), speaker.ego) == egos.end()) egos.push_back(speaker.ego);
                account->second.egoOfSpeaker.emplace(speaker.label, speaker.ego);
            }
            if (speaker.role == SpeakerRole::Interviewer || speaker.role == SpeakerRole::Other)
                account->second.otherSpeakers.insert(speaker.label);
            taken_.speakers.push_back(std::move(speaker));
        }
        for (const auto& ego : silenced)
            if (!heard.contains(ego)) leftOutCases_.insert(ego);
    }

    void readPeople() {
        taken_.cases = readCases(database_, taken_.sources);
        std::erase_if(taken_.cases, [&](const Case& ego) { return leftOutCases_.contains(ego.key); });
        for (const auto& ego : taken_.cases)
            cases_.emplace(ego.key, static_cast<int>(cases_.size()));
        readVariables();

        taken_.contacts = readContacts(database_, taken_.sources);
        std::erase_if(taken_.contacts, [&](const Contact& contact) { return !cases_.contains(contact.ego); });
        sortBy(taken_.contacts, [&](const Contact& contact) {
            return std::make_tuple(cases_.at(contact.ego), contact.position, contact.label);
        });
        Ranks<PersonKey> firstContact;
        for (const auto& contact : taken_.contacts) {
            const int rank = static_cast<int>(contacts_.size());
            contacts_.emplace(contact.key, rank);
            if (contact.person) firstContact.emplace(*contact.person, rank);
        }
        Query persons(database_, "SELECT key, label FROM person");
        while (persons.next()) {
            // A person whom only left-out accounts know of is left out with them.
            const auto key = persons.key<PersonKey>(0);
            if (firstContact.contains(key) || !database_.number("SELECT 1 FROM contact WHERE person = ?", key))
                taken_.persons.push_back({key, persons.text(1)});
        }
        sortBy(taken_.persons, [&](const Person& person) {
            const auto rank = firstContact.find(person.key);
            return std::make_tuple(person.label, rank == firstContact.end() ? -1 : rank->second);
        });
    }

    void readVariables() {
        std::set<std::string, std::less<>> known;
        const auto add = [&](const std::string& name, AttributeType type) {
            if (known.insert(name).second) taken_.variables.push_back({name, type, static_cast<int>(known.size())});
        };
        for (const auto& source : taken_.sources) {
            if (!isSurveyInUse(source)) continue;
            Query query(database_, "SELECT name, type FROM attribute_column WHERE content = ? ORDER BY position",
                        source.content);
            while (query.next()) {
                auto type = AttributeType::Text;
                fromString(query.view(1), type);
                add(query.text(0), type);
            }
        }
        for (const auto& ego : taken_.cases) {
            if (ego.survey) continue;
            for (const auto& [name, value] : ego.attributes)
                add(name, std::holds_alternative<double>(value) ? AttributeType::Number
                          : std::holds_alternative<bool>(value) ? AttributeType::YesNo
                                                                : AttributeType::Text);
        }
    }

    Account* accountThatCounts(SourceKey source) {
        const auto account = accounts_.find(source);
        return account != accounts_.end() && account->second.counts ? &account->second : nullptr;
    }

    CaseKey egoOf(Account& account, std::int64_t part, int turn) {
        if (account.source->kind == SourceKind::Survey) return respondentKey(account.source->content, part);
        if (account.source->kind == SourceKind::Literature || account.egos.empty()) return {};
        const bool ownWords = taken_.protocol.fieldwork.units.ownWords;
        if (account.egos.size() == 1 && !ownWords) return account.egos.front();
        if (!account.turnsRead) {
            Query query(database_, "SELECT number, speaker FROM turn WHERE content = ? AND part = 1",
                        account.source->content);
            while (query.next()) {
                const std::string speaker = query.text(1);
                if (const auto ego = account.egoOfSpeaker.find(speaker); ego != account.egoOfSpeaker.end())
                    account.egoOfTurn.emplace(query.small(0), ego->second);
                if (account.otherSpeakers.contains(speaker)) account.turnsOfOthers.insert(query.small(0));
            }
            account.turnsRead = true;
        }
        // One interviewee's account is all of it, but for what others are known to have said.
        if (account.egos.size() == 1) return account.turnsOfOthers.contains(turn) ? CaseKey{} : account.egos.front();
        const auto ego = account.egoOfTurn.find(turn);
        return ego == account.egoOfTurn.end() ? CaseKey{} : ego->second;
    }

    void readCodings() {
        taken_.codings.reserve(static_cast<std::size_t>(database_.number("SELECT count(*) FROM coding").value_or(0)));
        Query query(database_, selectCodings(quotes_));
        Account* account = nullptr;
        SourceKey last;
        while (query.next()) {
            const auto source = query.key<SourceKey>(1);
            if (!account || source != last) {
                account = accountThatCounts(source);
                last = source;
                if (!account) continue;
            }
            Coding& coding = taken_.codings.emplace_back(codingOf(query, quotes_));
            if (coding.contact && !contacts_.contains(*coding.contact)) coding.contact.reset();
            coding.ego = egoOf(*account, coding.passage.part, coding.turn);
        }
        sortBy(taken_.codings, [&](const Coding& coding) {
            const auto code = codes_.find(coding.code);
            const int contact = coding.contact ? contacts_.at(*coding.contact) : -1;
            return std::make_tuple(accounts_.at(coding.passage.source).rank, coding.passage.part, coding.passage.span,
                                   code == codes_.end() ? -1 : code->second, std::string_view(coding.coder), contact,
                                   coding.stage, std::string_view(coding.quality), std::string_view(coding.memo));
        });
    }

    // Columns source, part, begin, end, quote; nothing where they are NULL or the source is left out.
    std::optional<Passage> passageOf(Query& query, int column) {
        if (query.isNull(column)) return std::nullopt;
        Passage passage{query.key<SourceKey>(column),
                        query.integer(column + 1),
                        {{query.integer(column + 2)}, {query.integer(column + 3)}},
                        {}};
        if (!accounts_.contains(passage.source)) return std::nullopt;
        if (quotes_ == Quotes::Read) passage.quote = query.text(column + 4);
        return passage;
    }

    std::tuple<int, std::int64_t, CodePointSpan> rankOf(const std::optional<Passage>& passage) const {
        if (!passage) return {-1, 0, {}};
        return {accounts_.at(passage->source).rank, passage->part, passage->span};
    }

    void readTies() {
        Query ratings(database_, "SELECT contact, coder, wave, strength, duration, intensity, source, part, begin, "
                                 "end, quote FROM tie_rating");
        while (ratings.next()) {
            if (!contacts_.contains(ratings.key<ContactKey>(0))) continue;
            taken_.ratings.push_back({ratings.key<ContactKey>(0), ratings.text(1), ratings.text(2),
                                      termOf<Strength>(ratings.view(3)), termOf<Duration>(ratings.view(4)),
                                      termOf<Intensity>(ratings.view(5)), passageOf(ratings, 6)});
        }
        sortBy(taken_.ratings, [&](const TieRating& rating) {
            return std::make_tuple(contacts_.at(rating.contact), rating.coder, rating.wave);
        });

        Query changes(database_, "SELECT key, contact, coder, from_layer, to_layer, intention, told_when, source, "
                                 "part, begin, end, quote FROM tie_change");
        while (changes.next()) {
            if (!contacts_.contains(changes.key<ContactKey>(1))) continue;
            taken_.changes.push_back({changes.key<ChangeKey>(0), changes.key<ContactKey>(1), changes.text(2),
                                      termOf<Layer>(changes.view(3)), termOf<Layer>(changes.view(4)),
                                      termOf<Intention>(changes.view(5)), changes.text(6), passageOf(changes, 7)});
        }
        sortBy(taken_.changes, [&](const TieChange& change) {
            return std::make_tuple(contacts_.at(change.contact), rankOf(change.passage), change.coder, change.from,
                                   change.to, change.intention, change.when);
        });

        Query ties(database_, "SELECT a, b, coder, status, source, part, begin, end, quote FROM contact_tie");
        while (ties.next()) {
            ContactTie tie{ties.key<ContactKey>(0), ties.key<ContactKey>(1), termOf<TieStatus>(ties.view(3)),
                           ties.text(2), passageOf(ties, 4)};
            if (!contacts_.contains(tie.a) || !contacts_.contains(tie.b)) continue;
            if (contacts_.at(tie.b) < contacts_.at(tie.a)) std::swap(tie.a, tie.b); // the file orders them by key
            taken_.contactTies.push_back(std::move(tie));
        }
        sortBy(taken_.contactTies, [&](const ContactTie& tie) {
            return std::make_tuple(contacts_.at(tie.a), contacts_.at(tie.b), tie.coder);
        });
    }

    void readMentionDecisions() {
        Query query(database_, "SELECT source, part, begin, end, quote, verdict, contact, coder FROM mention_decision");
        while (query.next()) {
            if (!accountThatCounts(query.key<SourceKey>(0))) continue;
            MentionDecision decision{*passageOf(query, 0),
                                     query.view(5) == toString(Verdict::Rejected) ? Verdict::Rejected
                                                                                  : Verdict::Confirmed,
                                     query.optionalKey<ContactKey>(6), query.text(7)};
            if (decision.contact && !contacts_.contains(*decision.contact)) decision.contact.reset();
            taken_.mentionDecisions.push_back(std::move(decision));
        }
        sortBy(taken_.mentionDecisions, [&](const MentionDecision& decision) {
            return std::make_tuple(rankOf(decision.passage), decision.coder);
        });
    }

    void readRejectedSuggestions() {
        Query query(database_, "SELECT source, part, begin, end, quote, about, about_key, coder FROM "
                               "rejected_suggestion");
        while (query.next()) {
            if (!accountThatCounts(query.key<SourceKey>(0))) continue;
            RejectedSuggestion suggestion{query.text(5), query.uuid(6), *passageOf(query, 0), query.text(7)};
            if (rankOf(suggestion.about, suggestion.aboutKey))
                taken_.rejectedSuggestions.push_back(std::move(suggestion));
        }
        sortBy(taken_.rejectedSuggestions, [&](const RejectedSuggestion& suggestion) {
            return std::make_tuple(rankOf(suggestion.passage), suggestion.coder, suggestion.about,
                                   rankOf(suggestion.about, suggestion.aboutKey));
        });
    }

    void readWork() {
        Query assignments(database_, "SELECT coder, source, state, blind, round, units FROM assignment");
        while (assignments.next())
            if (accounts_.contains(assignments.key<SourceKey>(1)))
                taken_.assignments.push_back(
                    {assignments.text(0), assignments.key<SourceKey>(1),
                     assignments.view(2) == toString(AssignmentState::Done) ? AssignmentState::Done
                                                                            : AssignmentState::Open,
                     assignments.truth(3), assignments.small(4), termOf<PlannedUnits>(assignments.view(5))});
        sortBy(taken_.assignments, [&](const Assignment& assignment) {
            return std::make_tuple(accounts_.at(assignment.source).rank, assignment.coder);
        });
        Query recodings(database_, "SELECT code, source, done FROM recoding");
        while (recodings.next())
            if (accounts_.contains(recodings.key<SourceKey>(1)))
                taken_.recodings.push_back(
                    {recodings.key<CodeKey>(0), recodings.key<SourceKey>(1), recodings.truth(2)});
        sortBy(taken_.recodings, [&](const Recoding& recoding) {
            const auto code = codes_.find(recoding.code);
            return std::make_tuple(code == codes_.end() ? -1 : code->second, accounts_.at(recoding.source).rank);
        });
        for (const auto& source : taken_.sources) {
            if (!isSurveyInUse(source)) continue;
            Query questions(database_, "SELECT name, stage, position FROM question WHERE content = ? ORDER BY position",
                            source.content);
            while (questions.next())
                taken_.surveyQuestions.push_back(
                    {source.key, questions.text(0), termOf<Stage>(questions.view(1)), questions.small(2)});
        }
    }

    [[nodiscard]] std::unordered_set<CodeKey> pileKeys() const {
        std::unordered_set<CodeKey> piles;
        for (const Code& code : taken_.codebook.codes)
            if (isPile(code)) piles.insert(code.key);
        return piles;
    }

    // Memos on them stay: they are about no finding. Last of all, because memos are put in the order of what they are
    // about.
    void leavePilesOut() {
        const auto piles = pileKeys();
        if (piles.empty()) return;
        std::erase_if(taken_.codebook.codes, isPile);
        std::erase_if(taken_.codings, [&](const Coding& coding) { return piles.contains(coding.code); });
        std::erase_if(taken_.recodings, [&](const Recoding& recoding) { return piles.contains(recoding.code); });
        std::erase_if(taken_.rejectedSuggestions, [&](const RejectedSuggestion& suggestion) {
            return piles.contains(CodeKey{suggestion.aboutKey});
        });
    }

    void readCodedTurns() {
        std::unordered_map<SourceKey, std::set<std::string_view>> coders;
        const auto piles = pileKeys();
        for (const Coding& coding : taken_.codings)
            if (!piles.contains(coding.code)) coders[coding.passage.source].insert(coding.coder);
        for (const Assignment& assignment : taken_.assignments)
            if (assignment.state == AssignmentState::Done) coders[assignment.source].insert(assignment.coder);
        std::map<std::pair<SourceKey, std::string>, SpeakerRole> roles;
        for (const Speaker& speaker : taken_.speakers)
            if (const auto found = coders.find(speaker.source); found != coders.end() && found->second.size() > 1)
                roles.emplace(std::pair(speaker.source, speaker.label), speaker.role);
        for (const Source& source : taken_.sources) {
            const auto found = coders.find(source.key);
            if (found == coders.end() || found->second.size() < 2 || !accounts_.at(source.key).counts) continue;
            Query query(database_,
                        "SELECT part, number, speaker, begin, end FROM turn WHERE content = ? ORDER BY part, number",
                        source.content);
            while (query.next()) {
                const auto role = roles.find({source.key, query.text(2)});
                taken_.turns.push_back({source.key,
                                        query.integer(0),
                                        query.small(1),
                                        {{query.integer(3)}, {query.integer(4)}},
                                        source.kind == SourceKind::Survey ? SpeakerRole::Interviewee
                                        : role == roles.end()             ? SpeakerRole::Unknown
                                                                          : role->second});
            }
        }
    }

    void readSpokenWords() {
        for (const auto& source : taken_.sources) {
            const auto& account = accounts_.at(source.key);
            if (!account.counts) continue;
            if (source.kind == SourceKind::Survey) {
                Query query(database_, "SELECT part, words FROM respondent WHERE content = ? AND words > 0",
                            source.content);
                while (query.next())
                    taken_.spokenWords.push_back(
                        {respondentKey(source.content, query.integer(0)), source.key, query.integer(1)});
                continue;
            }
            std::unordered_map<CaseKey, std::int64_t> words;
            Query query(database_, "SELECT speaker, words FROM spoken WHERE content = ?", source.content);
            while (query.next())
                if (const auto ego = account.egoOfSpeaker.find(query.text(0)); ego != account.egoOfSpeaker.end())
                    words[ego->second] += query.integer(1);
            for (const auto& ego : account.egos)
                if (cases_.contains(ego)) taken_.spokenWords.push_back({ego, source.key, words[ego]});
        }
        sortBy(taken_.spokenWords, [&](const SpokenWords& spoken) {
            return std::make_tuple(cases_.at(spoken.ego), accounts_.at(spoken.source).rank);
        });
    }

    // What a memo or a suggestion is about, as a rank within its kind; nothing where that is left out.
    std::optional<int> rankOf(const std::string& about, const Uuid& key) {
        const auto rank = [](const auto& ranks, const auto& of) -> std::optional<int> {
            const auto found = ranks.find(of);
            return found == ranks.end() ? std::nullopt : std::optional(found->second);
        };
        if (about == "source") {
            const auto account = accounts_.find(SourceKey{key});
            return account == accounts_.end() ? std::nullopt : std::optional(account->second.rank);
        }
        if (about == "case") return rank(cases_, CaseKey{key});
        if (about == "contact") return rank(contacts_, ContactKey{key});
        if (about == "code") return rank(codes_, CodeKey{key});
        if (about == "coding") {
            if (codings_.empty())
                for (const auto& coding : taken_.codings)
                    codings_.emplace(coding.key.uuid, static_cast<int>(codings_.size()));
            return rank(codings_, key);
        }
        return 0;
    }

    void readMemos() {
        Ranks<MemoKey> ranks;
        Query query(database_, "SELECT key, kind, about, about_key, words, coder FROM memo");
        while (query.next()) {
            Memo memo{query.key<MemoKey>(0), termOf<MemoKind>(query.view(1)),
                      query.text(2),         query.uuid(3),
                      query.text(4),         query.text(5)};
            const auto rank = rankOf(memo.about, memo.aboutKey);
            if (!rank) continue;
            ranks.emplace(memo.key, *rank);
            taken_.memos.push_back(std::move(memo));
        }
        sortBy(taken_.memos, [&](const Memo& memo) {
            return std::make_tuple(memo.about, ranks.at(memo.key), memo.kind, memo.coder, memo.text);
        });
    }

    Database& database_;
    Quotes quotes_;
    StudySnapshot taken_;
    std::unordered_map<SourceKey, Account> accounts_;
    std::unordered_set<CaseKey> leftOutCases_;
    Ranks<CaseKey> cases_;
    Ranks<ContactKey> contacts_;
    Ranks<CodeKey> codes_;
    Ranks<Uuid> codings_;
};

} // namespace

StudySnapshot Project::snapshot(Quotes quotes) const {
    return inWords(file(), [&] {
        const Transaction transaction(storage_->database(), Transaction::Kind::Read);
        return SnapshotReader(storage_->database(), quotes).read();
    });
}

} // namespace kith::project
