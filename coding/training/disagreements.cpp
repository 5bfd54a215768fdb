#include "kith/training/disagreements.h"

#include "pairing.h"
#include "reading.h"

#include "kith/people/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

namespace kith::training {

namespace {

namespace p = people::property;

// The words of a head with those beside it.
class Head {
public:
    Head(const people::Reading& reading, Utf16Span span) : reading_(reading) {
        first_ = reading.tokenAt(span.begin);
        last_ = first_;
        while (reading.holds(last_ + 1) && reading[last_ + 1].span.begin < span.end)
            ++last_;
    }
    [[nodiscard]] const people::Token& last() const { return reading_.at(last_); }
    [[nodiscard]] const people::Token& first() const { return reading_.at(first_); }
    [[nodiscard]] const people::Token& before(int n = 1) const { return reading_.at(first_ - n); }
    [[nodiscard]] const people::Token& after() const { return reading_.at(last_ + 1); }
    [[nodiscard]] bool any(people::Properties properties) const {
        return std::any_of(begin(), end(), [&](const people::Token& token) { return token.has(properties); });
    }
    [[nodiscard]] bool capital() const {
        return std::any_of(begin(), end(), [](const people::Token& token) { return token.capital; });
    }
    // Whether an article, a possessive or a number stands before the head, adjectives between them aside.
    [[nodiscard]] bool determined() const {
        constexpr int farthest = 4;
        for (int n = 1; n <= farthest && reading_.holds(first_ - n); ++n) {
            if (reading_[first_ - n + 1].before != people::Gap::Space) return false;
            if (before(n).has(p::Determiner | p::Possessive | p::Quantifier) || before(n).owns) return true;
            if (before(n).has(p::Preposition | p::Pronoun | p::And)) return false;
        }
        return false;
    }

    // Whether a form of "to be" stands before the phrase: "she is a good teacher".
    [[nodiscard]] bool predicate() const {
        constexpr int farthest = 4;
        for (int n = 1; n <= farthest && reading_.holds(first_ - n); ++n) {
            if (reading_[first_ - n + 1].before != people::Gap::Space) return false;
            if (before(n).has(p::Copula) && !before(n).has(p::Pronoun | p::Possessive)) return true;
            if (before(n).has(p::Preposition | p::And)) return false;
        }
        return false;
    }
    [[nodiscard]] bool joined() const { return before().has(p::And) || after().has(p::And); }

private:
    [[nodiscard]] const people::Token* begin() const { return reading_.holds(first_) ? &reading_[first_] : nullptr; }
    [[nodiscard]] const people::Token* end() const { return begin() ? begin() + (last_ - first_ + 1) : nullptr; }

    const people::Reading& reading_;
    int first_ = 0;
    int last_ = 0;
};

// Kinds of pronouns. Those that stand for people or things are told by their words, as each needs a remedy of its own.
std::string pronounKind(const people::Token& word) {
    if (!word.has(p::Pronoun) && word.has(p::Determiner)) return "demonstrative (this, those, deze)";
    if (!word.has(p::Pronoun)) return "not a pronoun in the lists";
    if (word.has(p::First | p::Second)) return "I, you, we";
    if (word.has(p::Relative | p::Who)) return "relative or demonstrative pronoun";
    if (word.has(p::Reciprocal)) return "reciprocal pronoun";
    if (word.has(p::Reflexive)) return "reflexive pronoun";
    if (word.has(p::Indefinite)) return "indefinite pronoun";
    if (word.hasAll(p::Doubtful | p::Possessive) && !word.has(p::Plural)) return "possessive or verb";
    if (word.has(p::Doubtful)) return "they, them, their";
    if (word.has(p::Plural)) return "plural pronoun";
    return "he, she, his, her";
}

std::string missedName(const Head& head) {
    if (!head.capital()) return "written without a capital";
    constexpr people::Properties listed = p::Given | p::Surname;
    if (head.last().has(p::Family | p::Title) && !head.last().has(listed)) return "title or family word";
    if (head.any(listed) && head.any(p::Place | p::Organisation)) return "also a place or organisation";
    if (head.any(p::Place | p::Organisation | p::Demonym)) return "a place, people or organisation by the lists";
    if (head.any(listed) && head.any(p::Word)) return "also a word";
    if (head.any(listed)) return "though in the lists";
    return head.any(p::Word) ? "a word, not in the lists of names" : "not in the lists";
}

// How a noun stands that the lists know as one for people.
std::string standing(const Head& head) {
    if (head.joined()) return "noun in the lists, joined by \"and\"";
    if (head.predicate()) return "noun in the lists, what somebody is said to be";
    if (head.determined()) return "noun in the lists, with an article or possessive";
    return head.last().has(p::Plural) ? "noun in the lists, bare plural (people in general)"
                                      : "noun in the lists, bare singular (office, form of address)";
}

std::string missedNominal(const Head& head) {
    const people::Token& word = head.last();
    if (word.has(p::Who | p::Relative | p::Pronoun) && !word.has(p::Person)) return "who, one, each and other pronouns";
    if (word.has(p::Quantifier | p::Partitive | p::Determiner | p::Otherwise) && !word.has(p::Person))
        return "number or quantifier as head";
    if (word.has(p::Group)) return "noun of a group";
    if (word.has(p::Weak)) return "noun that often means no person";
    if (word.has(p::Family | p::Person | p::Demonym | p::Title)) return standing(head);
    if (word.has(p::Place | p::Organisation | p::Given | p::Surname) && word.capital) return "a name by the lists";
    if (word.has(p::Adjective)) return "adjective as head";
    return word.has(p::Word) ? "noun unknown to the lists of people" : "word in no list";
}

std::string foundName(const Head& head) {
    constexpr people::Properties listed = p::Given | p::Surname;
    if (head.any(p::Place | p::Organisation | p::Part)) return "place or organisation";
    if (head.any(p::Calendar | p::Demonym)) return "day, month or people";
    if (head.any(listed) && !head.any(p::Word)) return "a name by the lists, of nobody marked";
    if (!head.any(p::Word)) return "in no list";
    return head.first().startsSentence() ? "word that begins a sentence" : "word with a capital";
}

std::string foundNominal(const Head& head) {
    const people::Token& word = head.last();
    const people::Token& after = head.after();
    if (after.before == people::Gap::Space && after.has(p::Noun) && !after.has(p::Verb | p::Function | p::Preposition))
        return "noun qualifies another";
    if (after.before == people::Gap::Glued || word.before == people::Gap::Glued) return "part of a compound";
    if (word.has(p::Quantifier | p::Partitive | p::Determiner | p::Otherwise) && !word.has(p::Person))
        return "number or quantifier as head";
    if (word.has(p::Group)) return "noun of a group";
    if (word.has(p::Weak)) return "noun that often means no person";
    if (word.has(p::Family | p::Person | p::Demonym | p::Title)) return standing(head);
    return word.has(p::Word) ? "noun unknown to the lists of people" : "word in no list";
}

// What is known of a text while its disagreements are sorted.
class TextOfDisagreements {
public:
    TextOfDisagreements(std::size_t number, const GoldText& gold, const GoldText& found, const ScoreOptions& options,
                        const people::Language* own)
        : number_(number), gold_(gold), reading_(gold.text, {}, languageOf(gold.language, own)),
          marked_(compared(gold, gold.text, gold.language, options)),
          suggested_(compared(found, gold.text, gold.language, options)), pairs_(pairByHeads(marked_, suggested_)) {}

    void sortInto(Disagreements& all) const {
        for (std::size_t g = 0; g < marked_.size(); ++g) {
            const Compared& mention = marked_[g];
            if (pairs_.foundOf[g] == none) {
                all.missed.push_back(disagreement(mention, missed(mention)));
                continue;
            }
            const Compared& other = suggested_[static_cast<std::size_t>(pairs_.foundOf[g])];
            if (other.mention->kind != mention.mention->kind)
                all.confused.push_back(
                    disagreement(mention, fmt::format("{} taken for a {}", toString(mention.mention->kind),
                                                      toString(other.mention->kind))));
            if (other.span != mention.span) all.extents.push_back(disagreement(mention, extent(mention, other)));
        }
        for (std::size_t f = 0; f < suggested_.size(); ++f)
            if (pairs_.goldOf[f] == none)
                all.falseAlarms.push_back(disagreement(suggested_[f], falseAlarm(suggested_[f])));
    }

private:
    [[nodiscard]] Disagreement disagreement(const Compared& mention, std::string kind) const {
        return {number_, mention.span, headOf(mention), std::move(kind)};
    }
    static CodePointSpan headOf(const Compared& mention) { return mention.head.value_or(mention.span); }
    [[nodiscard]] Head wordsOf(const Compared& mention) const {
        return {reading_, gold_.text.toUtf16(headOf(mention))};
    }

    // The mention of the other side whose words are the same or whose head overlaps; null for none.
    [[nodiscard]] const Compared* rival(const Compared& mention, const std::vector<Compared>& others) const {
        for (const Compared& other : others)
            if (other.span == mention.span) return &other;
        for (const Compared& other : others)
            if (headOf(other).overlaps(headOf(mention))) return &other;
        return nullptr;
    }

    [[nodiscard]] std::string missed(const Compared& mention) const {
        const MentionKind kind = mention.mention->kind;
        const Head head = wordsOf(mention);
        if (const Compared* other = rival(mention, suggested_)) {
            if (other->span == mention.span) return fmt::format("{} missed: same words, another head", toString(kind));
            if (other->mention->kind != kind)
                return fmt::format("{} missed: taken for a {} of other words", toString(kind),
                                   toString(other->mention->kind));
            return fmt::format("{} missed: run together with another", toString(kind));
        }
        if (kind == MentionKind::Name) return "name missed: " + missedName(head);
        if (kind == MentionKind::Nominal) return "nominal missed: " + missedNominal(head);
        return "pronoun missed: " + pronounKind(head.last());
    }

    [[nodiscard]] std::string falseAlarm(const Compared& mention) const {
        const MentionKind kind = mention.mention->kind;
        const Head head = wordsOf(mention);
        if (const Compared* other = rival(mention, marked_)) {
            if (other->span == mention.span) return fmt::format("{} found: same words, another head", toString(kind));
            if (other->mention->kind != kind)
                return fmt::format("{} found: part of a {}", toString(kind), toString(other->mention->kind));
            return fmt::format("{} found: part of another", toString(kind));
        }
        if (kind == MentionKind::Name) return "name found: " + foundName(head);
        if (kind == MentionKind::Nominal) return "nominal found: " + foundNominal(head);
        return "pronoun found: " + pronounKind(head.last());
    }

    static std::string extent(const Compared& mention, const Compared& other) {
        const auto side = [](CodePointPos marked, CodePointPos found) {
            return found < marked ? "too early" : "too late";
        };
        const bool begins = mention.span.begin != other.span.begin;
        const bool ends = mention.span.end != other.span.end;
        std::string kind = fmt::format("{}: ", toString(mention.mention->kind));
        if (begins) kind += fmt::format("begins {}", side(mention.span.begin, other.span.begin));
        if (begins && ends) kind += ", ";
        if (ends) kind += fmt::format("ends {}", side(mention.span.end, other.span.end));
        return kind;
    }

    std::size_t number_;
    const GoldText& gold_;
    people::Reading reading_;
    std::vector<Compared> marked_;
    std::vector<Compared> suggested_;
    Pairs pairs_;
};

} // namespace

Disagreements disagreements(std::span<const GoldText> gold, std::span<const GoldText> found,
                            const ScoreOptions& options, const people::Language* own) {
    const std::vector<const GoldText*> predictions = foundFor(gold, found);
    const GoldText nothing;
    Disagreements all;
    for (std::size_t i = 0; i < gold.size(); ++i)
        TextOfDisagreements(i, gold[i], predictions[i] ? *predictions[i] : nothing, options, own).sortInto(all);
    for (std::vector<Disagreement>* part : {&all.missed, &all.falseAlarms, &all.confused, &all.extents})
        std::stable_sort(part->begin(), part->end(), [](const Disagreement& a, const Disagreement& b) {
            return std::pair(a.text, a.span) < std::pair(b.text, b.span);
        });
    return all;
}

std::vector<KindOfDisagreement> byFrequency(const std::vector<Disagreement>& of) {
    std::map<std::string_view, std::vector<const Disagreement*>> byName;
    for (const Disagreement& one : of)
        byName[one.kind].push_back(&one);
    std::vector<KindOfDisagreement> kinds;
    for (auto& [name, all] : byName)
        kinds.push_back({std::string(name), std::move(all)});
    std::stable_sort(kinds.begin(), kinds.end(), [](const KindOfDisagreement& a, const KindOfDisagreement& b) {
        return a.all.size() > b.all.size();
    });
    return kinds;
}

std::vector<const Disagreement*> examples(const KindOfDisagreement& kind, std::size_t howMany) {
    const std::size_t count = std::min(howMany, kind.all.size());
    std::vector<const Disagreement*> some;
    for (std::size_t i = 0; i < count; ++i) // the middle of each of `count` equal parts
        some.push_back(kind.all[(2 * i + 1) * kind.all.size() / (2 * count)]);
    return some;
}

std::string inContext(const Text& text, CodePointSpan span, std::int64_t around) {
    const CodePointPos begin{std::max<std::int64_t>(0, span.begin.value - around)};
    const CodePointPos end{std::min(text.end().value, span.end.value + around)};
    std::string line = text.quote({begin, span.begin}) + "[" + text.quote(span) + "]" + text.quote({span.end, end});
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

} // namespace kith::training
