#include "kith/search/matcher.h"

#include "fields.h"
#include "hashing.h"
#include "query_reader.h"
#include "ranking.h"
#include "stemming.h"
#include "tokens.h"

#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <limits>
#include <unordered_map>

namespace kith::search {
namespace {

using Kind = Node::Kind;

// A stretch of the unit: words by number, and where they stand in bytes.
struct Stretch {
    std::uint32_t first = 0, last = 0;
    std::size_t begin = 0, end = 0;
    auto operator<=>(const Stretch&) const = default;
};

using Stretches = std::vector<Stretch>;

bool isLeaf(Kind kind) {
    return kind == Kind::Word || kind == Kind::Written || kind == Kind::Pattern || kind == Kind::Fuzzy;
}

// Each once, and none that holds a smaller one; by first word.
void keepShortest(Stretches& stretches) {
    std::sort(stretches.begin(), stretches.end());
    Stretches kept;
    std::uint32_t soonest = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t end = stretches.size(); end > 0;) {
        std::size_t begin = end - 1; // the first, so the shortest, of those that begin at one word
        while (begin > 0 && stretches[begin - 1].first == stretches[end - 1].first)
            --begin;
        if (stretches[begin].last < soonest) {
            kept.push_back(stretches[begin]);
            soonest = stretches[begin].last;
        }
        end = begin;
    }
    std::reverse(kept.begin(), kept.end());
    stretches = std::move(kept);
}

// A word may be read in several ways ("Anna's", "Anna"); the shortest that fits is the passage.
void addShortest(const Token& token, Stretches& into) {
    const Stretch stretch{token.first, token.last, token.begin, token.end};
    if (!into.empty()) {
        Stretch& before = into.back();
        if (stretch.begin <= before.begin && before.end <= stretch.end) return;
        if (before.begin <= stretch.begin && stretch.end <= before.end) {
            before = stretch;
            return;
        }
    }
    into.push_back(stretch);
}

} // namespace

struct Matcher::State {
    explicit State(const Query& asked) : query(asked), ranked(rankedWords(asked)) { number(query.root); }

    // The answer of one part of the query.
    struct Answer {
        bool holds = false;
        Stretches stretches;
    };

    Query query;
    std::vector<std::string> ranked;
    Stemming stemming;
    TokenReader reader;
    std::vector<const Node*> leaves; // words and patterns; a bit of a mask each

    // Which leaves a word answers, by language.
    using Masks = std::unordered_map<std::string, std::uint64_t, StringHash, std::equal_to<>>;
    std::unordered_map<std::string, Masks, StringHash, std::equal_to<>> masks;

    // Of the unit that is read.
    const Unit* unit = nullptr;
    std::vector<Stretches> found;          // by leaf
    std::vector<Match> matches;            // of words
    std::vector<CodePointSpan> codedSpans; // of codings that the query asks for
    int words = 0;                         // counts wordsOf(query) while the tree is walked

    void number(const Node& node) {
        if (isLeaf(node.kind)) leaves.push_back(&node);
        for (const Node& below : node.below)
            number(below);
    }

    std::uint64_t maskOf(std::string_view word) {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            const Node& leaf = *leaves[i];
            bool fits = false;
            switch (leaf.kind) {
            case Kind::Word: {
                const std::string wanted = stemming.stem(unit->language, leaf.word);
                fits = stemming.stem(unit->language, word) == wanted;
                break;
            }
            case Kind::Written:
                fits = word == leaf.word;
                break;
            case Kind::Pattern:
                fits = fitsPattern(word, leaf.word);
                break;
            default:
                fits = withinEditDistance(word, leaf.word, 1);
            }
            if (fits) mask |= std::uint64_t{1} << i;
        }
        return mask;
    }

    void read(const Unit& one) {
        constexpr std::size_t mostMasks = 500'000;
        unit = &one;
        found.assign(leaves.size(), {});
        if (leaves.empty()) return;
        auto known = masks.find(one.language);
        if (known == masks.end()) known = masks.emplace(one.language, Masks()).first;
        if (known->second.size() > mostMasks) known->second.clear();
        for (const Token& token : reader.read(one.words)) {
            auto mask = known->second.find(token.word);
            if (mask == known->second.end())
                mask = known->second.emplace(std::string(token.word), maskOf(token.word)).first;
            for (std::uint64_t rest = mask->second; rest != 0; rest &= rest - 1)
                addShortest(token, found[static_cast<std::size_t>(std::countr_zero(rest))]);
        }
    }

    [[nodiscard]] const Stretches& of(const Node& leaf) const {
        const auto place = std::find(leaves.begin(), leaves.end(), &leaf) - leaves.begin();
        return found[static_cast<std::size_t>(place)];
    }

    // Chains of one stretch from each list, the next beginning 1 to `distance` words behind the end of the one before;
    // of each end only the shortest. The lists are sorted by first word. Of the chains that end within reach (a window
    // that only moves on) those are kept that may yet be the nearest: none begins behind one in front of it.
    static void addChains(const std::vector<const Stretches*>& lists, std::uint32_t distance, Stretches& into) {
        Stretches chains = *lists.front();
        for (std::size_t i = 1; i < lists.size(); ++i) {
            std::stable_sort(chains.begin(), chains.end(),
                             [](const Stretch& a, const Stretch& b) { return a.last < b.last; });
            Stretches longer;
            std::deque<const Stretch*> within; // the one that begins last is in front
            auto coming = chains.cbegin();
            for (const Stretch& next : *lists[i]) {
                for (; coming != chains.cend() && coming->last < next.first; ++coming) {
                    while (!within.empty() && within.back()->first < coming->first)
                        within.pop_back();
                    within.push_back(&*coming);
                }
                while (!within.empty() && next.first - within.front()->last > distance)
                    within.pop_front();
                if (within.empty()) continue;
                const Stretch& nearest = *within.front();
                longer.push_back({nearest.first, next.last, nearest.begin, next.end});
            }
            chains = std::move(longer);
        }
        into.insert(into.end(), chains.begin(), chains.end());
    }

    Stretches stretchesOf(const Node& node) {
        if (isLeaf(node.kind)) return of(node);
        Stretches stretches;
        std::vector<Stretches> below;
        for (const Node& one : node.below)
            below.push_back(stretchesOf(one));
        if (node.kind == Kind::Or) {
            for (const Stretches& one : below)
                stretches.insert(stretches.end(), one.begin(), one.end());
            std::sort(stretches.begin(), stretches.end());
            stretches.erase(std::unique(stretches.begin(), stretches.end()), stretches.end());
            return stretches;
        }
        std::vector<const Stretches*> lists;
        for (Stretches& one : below) {
            if (one.empty()) return {};
            std::stable_sort(one.begin(), one.end(),
                             [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
            lists.push_back(&one);
        }
        if (node.kind == Kind::Phrase || node.ordered) {
            addChains(lists, static_cast<std::uint32_t>(node.distance), stretches);
        } else {
            std::sort(lists.begin(), lists.end());
            do
                addChains(lists, static_cast<std::uint32_t>(node.distance), stretches);
            while (std::next_permutation(lists.begin(), lists.end()));
        }
        keepShortest(stretches);
        return stretches;
    }

    bool holdsOfCoding(const Node& node, const UnitCoding& coding) const {
        switch (node.kind) {
        case Kind::And:
            return std::all_of(node.below.begin(), node.below.end(),
                               [&](const Node& below) { return holdsOfCoding(below, coding); });
        case Kind::Or:
            return std::any_of(node.below.begin(), node.below.end(),
                               [&](const Node& below) { return holdsOfCoding(below, coding); });
        default:
            return fits(node, coding);
        }
    }

    // Whether one coding of the unit answers all of these.
    bool codingAnswers(const std::vector<const Node*>& nodes, bool shown) {
        bool any = false;
        for (const UnitCoding& coding : unit->codings) {
            if (!std::all_of(nodes.begin(), nodes.end(),
                             [&](const Node* node) { return holdsOfCoding(*node, coding); }))
                continue;
            any = true;
            if (shown) codedSpans.push_back(coding.span);
        }
        return any;
    }

    void show(const Stretches& stretches) {
        for (const Stretch& stretch : stretches)
            matches.push_back({{{static_cast<std::int64_t>(stretch.begin)}, {static_cast<std::int64_t>(stretch.end)}},
                               words}); // still in bytes
    }

    bool holds(const Node& node, bool shown) {
        if (isAboutCodings(node)) {
            return codingAnswers({&node}, shown);
        }
        switch (node.kind) {
        case Kind::And:
            return allHold(node, shown);
        case Kind::Or: {
            bool any = false;
            for (const Node& below : node.below)
                any = heldPart(below, shown) || any;
            return any;
        }
        case Kind::Not:
            return !holds(node.below.front(), false);
        case Kind::Field:
            return fits(node, *unit);
        default: {
            const Stretches stretches = stretchesOf(node);
            if (shown) {
                show(stretches);
                ++words;
            }
            return !stretches.empty();
        }
        }
    }

    // One way of several: what it shows counts only where it holds.
    bool heldPart(const Node& node, bool shown) {
        const std::size_t before = matches.size(), codingsBefore = codedSpans.size();
        const bool held = holds(node, shown);
        if (!held) {
            matches.resize(before);
            codedSpans.resize(codingsBefore);
        }
        return held;
    }

    bool allHold(const Node& node, bool shown) {
        std::vector<const Node*> aboutCodings;
        bool all = true;
        for (const Node& below : node.below) {
            if (isAboutCodings(below))
                aboutCodings.push_back(&below);
            else
                all = holds(below, shown) && all; // each, so that the words are numbered
        }
        if (!aboutCodings.empty()) {
            all = codingAnswers(aboutCodings, shown) && all;
        }
        return all;
    }

    // From bytes of the unit to characters of the text.
    void toCodePoints() {
        const bool ascii = std::all_of(unit->words.begin(), unit->words.end(),
                                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        std::vector<std::int64_t> points;
        if (!ascii) {
            std::int64_t count = -1;
            for (const char c : unit->words) {
                if (beginsCharacter(c)) ++count;
                points.push_back(count);
            }
            points.push_back(count + 1);
        }
        const auto convert = [&](CodePointPos& position) {
            if (!ascii) position.value = points[static_cast<std::size_t>(position.value)];
            position.value += unit->begin.value;
        };
        for (Match& match : matches) {
            convert(match.span.begin);
            convert(match.span.end);
        }
    }
};

Matcher::Matcher(const Query& query) : state_(std::make_unique<State>(query)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::optional<std::vector<Match>> Matcher::matchesIn(const Unit& unit) {
    State& s = *state_;
    s.read(unit);
    s.matches.clear();
    s.codedSpans.clear();
    s.words = 0;
    if (!s.holds(s.query.root, true)) return std::nullopt;
    s.toCodePoints();
    if (s.matches.empty()) {
        const CodePointSpan whole = spanOf(unit);
        for (const CodePointSpan& coded : s.codedSpans)
            s.matches.push_back({{std::max(coded.begin, whole.begin), std::min(coded.end, whole.end)}, -1});
        if (s.matches.empty()) s.matches.push_back({whole, -1});
    }
    std::sort(s.matches.begin(), s.matches.end());
    // The same words may answer two parts of a query.
    s.matches.erase(std::unique(s.matches.begin(), s.matches.end(),
                                [](const Match& a, const Match& b) { return a.span == b.span; }),
                    s.matches.end());
    return s.matches;
}

UnitCounts Matcher::countsIn(const Unit& unit) {
    State& s = *state_;
    UnitCounts counts;
    std::vector<std::string> stems;
    for (const std::string& word : s.ranked)
        stems.push_back(s.stemming.stem(unit.language, word));
    counts.occurrences.assign(stems.size(), 0);
    for (const Token& token : s.reader.read(unit.words)) {
        ++counts.length;
        const auto place = std::find(stems.begin(), stems.end(), s.stemming.stem(unit.language, token.word));
        if (place != stems.end()) ++counts.occurrences[static_cast<std::size_t>(place - stems.begin())];
    }
    return counts;
}

Match bestOf(const std::vector<Match>& matches) {
    std::vector<int> kinds;
    for (const Match& match : matches)
        if (std::find(kinds.begin(), kinds.end(), match.which) == kinds.end()) kinds.push_back(match.which);
    // From behind, with the end of the nearest match of each kind that is still to come.
    std::vector<CodePointPos> ends(kinds.size(), {-1});
    Match best{{{0}, {std::numeric_limits<std::int64_t>::max()}}, -1};
    for (auto from = matches.rbegin(); from != matches.rend(); ++from) {
        const auto kind = std::find(kinds.begin(), kinds.end(), from->which) - kinds.begin();
        ends[static_cast<std::size_t>(kind)] = from->span.end;
        if (std::find(ends.begin(), ends.end(), CodePointPos{-1}) != ends.end()) continue;
        const CodePointSpan span{from->span.begin, *std::max_element(ends.begin(), ends.end())};
        if (span.length() <= best.span.length()) best = {span, from->which}; // the first of equals
    }
    return best;
}

} // namespace kith::search
