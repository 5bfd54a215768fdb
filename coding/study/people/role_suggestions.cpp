#include "people/role_suggestions.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

std::map<std::string, std::vector<WordPattern>, std::less<>> understood(const RoleRule::ByLanguage& written) {
    std::map<std::string, std::vector<WordPattern>, std::less<>> patterns;
    for (const auto& [language, list] : written)
        for (const std::string& pattern : list)
            patterns[language].emplace_back(pattern);
    return patterns;
}

// The code that a rule of the protocol means, in the codebook as it is now; nullptr for one that is not in use.
const Code* codeNow(const std::string& name, const Codebook& frozen, const Codebook& now) {
    const auto was = std::find_if(frozen.codes.begin(), frozen.codes.end(),
                                  [&](const Code& code) { return code.name == name && code.retired == 0; });
    for (const Code& code : now.codes)
        if (code.retired == 0 && was != frozen.codes.end() && code.key == was->key) return &code;
    return nullptr;
}

bool isTellers(const Suggesting::Told& told, const Turn& turn) {
    if (told.source->kind == SourceKind::Survey) return true;
    const auto role = told.speakers.find(turn.speaker);
    return role != told.speakers.end() && role->second == SpeakerRole::Interviewee;
}

} // namespace

RoleRules::RoleRules(const Protocol& protocol, const Codebook& codebook) {
    for (const RoleRule& rule : protocol.roleRules)
        if (const Code* code = codeNow(rule.code, protocol.codebook, codebook))
            rules_.push_back(
                {code->name, code->position, understood(rule.nouns), understood(rule.verbs), understood(rule.phrases)});
    std::stable_sort(rules_.begin(), rules_.end(),
                     [](const Rule& a, const Rule& b) { return a.position < b.position; });
}

// Evidence of one account as it comes, sentence by sentence.
class RoleRules::Gathering {
public:
    Gathering(const RoleRules& rules, const Suggesting::Account& account, const AccountPeople& people)
        : rules_(rules.rules_), people_(people), found_(people.contacts.size()) {
        for (auto& roles : found_)
            roles.resize(rules_.size());
        for (const Suggesting::Told& told : account.texts)
            read(told);
    }

    std::vector<std::vector<SuggestedRole>> ranked() {
        for (auto& roles : found_) {
            for (std::size_t i = 0; i < roles.size(); ++i)
                roles[i].code = rules_[i].code;
            std::erase_if(roles, [](const SuggestedRole& role) { return role.evidence.empty(); });
            std::stable_sort(roles.begin(), roles.end(),
                             [](const SuggestedRole& a, const SuggestedRole& b) { return a.score > b.score; });
        }
        return std::move(found_);
    }

private:
    struct Placed {
        const PlacedMention* mention;
        Utf16Span span;
        bool nested = false; // inside a longer mention: somebody's somebody
    };

    void read(const Suggesting::Told& told) {
        std::vector<Placed> here;
        for (const PlacedMention& mention : people_.mentions)
            if (mention.passage.source == told.source->key && mention.passage.part == told.part &&
                mention.decision != Verdict::Rejected)
                here.push_back({&mention, told.text.toUtf16(mention.passage.span), false});
        // They come by position, the longer first.
        Utf16Pos covered{-1};
        for (Placed& one : here) {
            one.nested = one.span.end <= covered;
            covered = std::max(covered, one.span.end);
        }
        auto next = here.begin();
        for (const Turn& turn : told.turns) {
            if (!isTellers(told, turn)) continue;
            for (const Utf16Span& sentence : sentences(told.text, told.text.toUtf16(turn.words), told.language)) {
                next =
                    std::find_if(next, here.end(), [&](const Placed& one) { return one.span.begin >= sentence.begin; });
                const auto last =
                    std::find_if(next, here.end(), [&](const Placed& one) { return one.span.begin >= sentence.end; });
                if (std::any_of(next, last, [](const Placed& one) { return one.mention->contact.has_value(); }))
                    readSentence(told, turn, sentence, {next, last});
                next = last;
            }
        }
    }

    void readSentence(const Suggesting::Told& told, const Turn& turn, Utf16Span span,
                      const std::vector<Placed>& mentions) {
        const ClauseWords* language = clauseWords(told.language);
        SpokenSentence sentence(told.text, span);
        for (const Placed& one : mentions)
            sentence.mention(sentence.wordsIn(one.span), one.mention->kind == MentionKind::Pronoun, language);
        const CodePointSpan place = told.text.toCodePoints(span);
        const Passage passage{told.source->key, told.part, place, told.text.quote(place)};
        for (const Placed& one : mentions) {
            const WordRange words = sentence.wordsIn(one.span);
            if (!one.mention->contact || words.first >= words.last) continue;
            for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
                SuggestedRole& role = found_[*one.mention->contact][rule];
                const auto add = [&](RoleReason reason, const std::optional<WordRange>& found) {
                    if (!found) return;
                    const CodePointSpan at = told.text.toCodePoints(sentence.spanOf(*found));
                    addTo(role, {reason, told.text.quote(at), passage, {}, turn.number});
                };
                if (one.mention->kind == MentionKind::Nominal)
                    for (const WordPattern& noun : patterns(rules_[rule].nouns, told.language))
                        add(RoleReason::Noun,
                            sentence.calledBy(words, headOf(sentence, *one.mention, told), noun, language));
                if (one.nested) continue;
                if (language)
                    for (const WordPattern& verb : patterns(rules_[rule].verbs, told.language))
                        add(RoleReason::Verb, sentence.doneBy(words, verb, *language));
                for (const WordPattern& phrase : patterns(rules_[rule].phrases, told.language))
                    add(RoleReason::Phrase, sentence.around(words, phrase, language));
            }
        }
    }

    static const std::vector<WordPattern>&
    patterns(const std::map<std::string, std::vector<WordPattern>, std::less<>>& all, const std::string& language) {
        static const std::vector<WordPattern> none;
        const auto found = all.find(language);
        return found == all.end() ? none : found->second;
    }

    static std::size_t headOf(const SpokenSentence& sentence, const PlacedMention& mention,
                              const Suggesting::Told& told) {
        const WordRange head = sentence.wordsIn(told.text.toUtf16(mention.head));
        return head.last > 0 ? head.last - 1 : 0;
    }

    // A role noun counts once however often it is said; a sentence with verbs or phrases once however many.
    static void addTo(SuggestedRole& role, RoleEvidence evidence) {
        const bool noun = evidence.reason == RoleReason::Noun;
        const bool known = std::any_of(role.evidence.begin(), role.evidence.end(), [&](const RoleEvidence& other) {
            if (noun != (other.reason == RoleReason::Noun)) return false;
            return noun ? foldWord(other.words) == foldWord(evidence.words) : other.passage == evidence.passage;
        });
        if (known) return;
        role.score += noun ? 2 : 1;
        role.evidence.push_back(std::move(evidence));
    }

    const std::vector<Rule>& rules_;
    const AccountPeople& people_;
    std::vector<std::vector<SuggestedRole>> found_; // by contact, then by rule
};

std::vector<std::vector<SuggestedRole>> RoleRules::suggestIn(const Suggesting::Account& account,
                                                             const AccountPeople& people) const {
    return Gathering(*this, account, people).ranked();
}

} // namespace kith::study
