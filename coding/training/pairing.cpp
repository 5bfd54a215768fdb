#include "pairing.h"

#include "kith/model/error.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace kith::training {

namespace {

// Pronouns of the first and second person, of today and of old novels. They stand here and not in the word lists of
// the finder, so that figures stay comparable when those grow.
const std::set<std::string, std::less<>> englishSpeakers{
    "i",         "me",  "my",   "mine",  "myself",   "we",         "us",    "our",  "ours",
    "ourselves", "you", "your", "yours", "yourself", "yourselves", "thou",  "thee", "thy",
    "thine",     "ye",  "ya",   "y'all", "u",        "ur",         "let's", "'m"};
const std::set<std::string, std::less<>> dutchSpeakers{
    "ik",     "'k",     "k",      "mij", "me",   "m'n",     "mn",   "mijn",  "mijne", "mijzelf",
    "mezelf", "wij",    "we",     "ons", "onze", "onszelf", "jij",  "je",    "jou",   "jouw",
    "jouwe",  "jezelf", "jullie", "u",   "uw",   "uwe",     "uwer", "uzelf", "gij",   "ge"};

CodePointPos withoutPossessive(const Text& text, CodePointSpan span, std::string_view language) {
    if (language != "en") return span.end;
    const std::string_view words = text.quoteView(span);
    for (const auto& [ending, length] :
         {std::pair<std::string_view, int>{"'s", 2}, {"'S", 2}, {"’s", 2}, {"’S", 2}, {"'", 1}, {"’", 1}})
        if (words.ends_with(ending) && span.length() > length) return {span.end.value - length};
    return span.end;
}

bool isSpeaker(const GoldMention& mention, const Text& text, std::string_view language) {
    if (mention.kind != MentionKind::Pronoun) return false;
    if (mention.person == "1" || mention.person == "2") return true;
    std::string word = foldCase(text.quoteView(mention.span));
    const std::size_t first = word.find_first_not_of('_'); // "_I_" in novels
    if (first == std::string::npos) return false;
    word = word.substr(first, word.find_last_not_of('_') - first + 1);
    return language == "nl" ? dutchSpeakers.contains(word) : language == "en" && englishSpeakers.contains(word);
}

std::int64_t sharedBy(CodePointSpan a, CodePointSpan b) {
    return std::max<std::int64_t>(0, std::min(a.end, b.end).value - std::max(a.begin, b.begin).value);
}

struct Candidate {
    double share; // of the words of both together that both have
    bool sameSpan;
    bool sameHead;
    int found;
    int gold;
};

std::optional<Candidate> candidate(const std::vector<Compared>& gold, const std::vector<Compared>& found, int f,
                                   int g) {
    const Compared& one = found[static_cast<std::size_t>(f)];
    const Compared& other = gold[static_cast<std::size_t>(g)];
    const std::int64_t shared = sharedBy(one.span, other.span);
    if (shared == 0) return std::nullopt;
    const std::int64_t together =
        std::max(one.span.end, other.span.end).value - std::min(one.span.begin, other.span.begin).value;
    const CodePointSpan head = other.head.value_or(other.span);
    const double share = static_cast<double>(shared) / static_cast<double>(together);
    const bool same = shared == together;
    const bool meet = one.head ? one.head->overlaps(head) : one.span.contains(head) || head.contains(one.span);
    constexpr double littleInCommon = 0.3; // without a head, a phrase is not paired with a long one around it
    if (!meet || (!other.head && share < littleInCommon)) return std::nullopt;
    const bool pronouns =
        (one.mention->kind == MentionKind::Pronoun) + (other.mention->kind == MentionKind::Pronoun) == 1;
    if (pronouns && !same) return std::nullopt;
    return Candidate{share, same, one.head == head, f, g};
}

} // namespace

std::vector<Compared> compared(const GoldText& mentions, const Text& text, std::string_view language,
                               const ScoreOptions& options) {
    std::vector<Compared> kept;
    std::set<CodePointSpan> seen;
    const auto lies = [&](CodePointSpan span) {
        return span.begin.value >= 0 && span.begin < span.end && span.end <= text.end();
    };
    for (const GoldMention& mention : mentions.mentions) {
        if (!lies(mention.span) || (mention.head && !lies(*mention.head)))
            throw Error(fmt::format("A mention, {}-{}, lies outside the text.", mention.span.begin.value,
                                    mention.span.end.value),
                        {mentions.id, {}}, "Find the mentions of this text anew.");
        if (options.kind && mention.kind != *options.kind) continue;
        if (options.withoutSpeakers && isSpeaker(mention, text, language)) continue;
        Compared one;
        one.mention = &mention;
        one.span = {mention.span.begin, withoutPossessive(text, mention.span, language)};
        if (!seen.insert(one.span).second) continue;
        if (mention.head) {
            const CodePointSpan head{mention.head->begin,
                                     std::min(withoutPossessive(text, *mention.head, language), one.span.end)};
            if (!head.empty()) one.head = head;
        }
        kept.push_back(one);
    }
    return kept;
}

Pairs pairExactly(const std::vector<Compared>& gold, const std::vector<Compared>& found) {
    Pairs pairs{std::vector<int>(found.size(), none), std::vector<int>(gold.size(), none)};
    std::map<CodePointSpan, std::size_t> places;
    for (std::size_t g = 0; g < gold.size(); ++g)
        places[gold[g].span] = g;
    for (std::size_t f = 0; f < found.size(); ++f) {
        const auto at = places.find(found[f].span);
        if (at == places.end()) continue;
        pairs.goldOf[f] = static_cast<int>(at->second);
        pairs.foundOf[at->second] = static_cast<int>(f);
    }
    return pairs;
}

Pairs pairByHeads(const std::vector<Compared>& gold, const std::vector<Compared>& found) {
    // Marked mentions by where they begin; none is longer than the longest, which bounds the look back.
    std::vector<std::pair<std::int64_t, int>> begins;
    std::int64_t longest = 0;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        begins.emplace_back(gold[g].span.begin.value, static_cast<int>(g));
        longest = std::max(longest, gold[g].span.length());
    }
    std::sort(begins.begin(), begins.end());
    std::vector<Candidate> candidates;
    for (std::size_t f = 0; f < found.size(); ++f) {
        const std::int64_t earliest = found[f].span.begin.value - longest;
        for (auto at = std::lower_bound(begins.begin(), begins.end(), std::pair{earliest, none});
             at != begins.end() && at->first < found[f].span.end.value; ++at)
            if (const auto pair = candidate(gold, found, static_cast<int>(f), at->second)) candidates.push_back(*pair);
    }
    // The likest first; of equals the first in the text.
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(b.sameSpan, b.sameHead, b.share, a.found, a.gold) <
               std::tie(a.sameSpan, a.sameHead, a.share, b.found, b.gold);
    });
    Pairs pairs{std::vector<int>(found.size(), none), std::vector<int>(gold.size(), none)};
    for (const Candidate& pair : candidates) {
        int& g = pairs.goldOf[static_cast<std::size_t>(pair.found)];
        int& f = pairs.foundOf[static_cast<std::size_t>(pair.gold)];
        if (g != none || f != none) continue;
        g = pair.gold;
        f = pair.found;
    }
    return pairs;
}

} // namespace kith::training
