// The inline mark-up of corpus-samples/mentions.
#include "kith/training/gold.h"

#include "kith/model/error.h"
#include "reading.h"

#include "kith/people/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace kith::training {

namespace {

struct Open {
    std::size_t begin = 0; // bytes of the text
    std::optional<std::size_t> head;
    bool name = false;
    std::string entity;
    std::size_t order = 0;
    std::size_t line = 0;
};

bool identifies(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

bool isPronoun(const std::string& words, const people::Language& language) {
    std::string folded = toUtf8(fold(toUtf16(words)));
    if (folded.starts_with("-") || folded.starts_with("'")) folded.erase(0, 1); // "-ie", "'m"
    return language.lexicon.of(folded) & people::property::Pronoun;
}

class MarkUp {
public:
    MarkUp(const std::string& utf8, const people::Language* own) : source_(utf8), own_(own) {}

    GoldText read() {
        GoldText gold;
        readHeader(gold);
        readBody();
        gold.text = Text::fromStored(text_);
        const people::Language& language = languageOf(gold.language, own_);
        for (const Marked& marked : marked_) {
            GoldMention mention;
            mention.span = {gold.text.fromByte(marked.open.begin), gold.text.fromByte(marked.end)};
            const std::size_t head = marked.open.head.value_or(marked.open.begin);
            mention.entity = marked.open.entity;
            const bool pronoun = !marked.open.name && isPronoun(text_.substr(head, marked.headEnd - head), language);
            mention.kind = marked.open.name ? MentionKind::Name : pronoun ? MentionKind::Pronoun : MentionKind::Nominal;
            mention.head = {gold.text.fromByte(head), gold.text.fromByte(marked.headEnd)};
            gold.mentions.push_back(std::move(mention));
        }
        return gold;
    }

private:
    struct Marked {
        Open open;
        std::size_t end = 0;
        std::size_t headEnd = 0;
    };

    [[noreturn]] void fail(std::size_t line, const std::string& what) const {
        throw Error(what, {{}, fmt::format("line {}", line)},
                    "corpus-samples/mentions/README.md tells how mentions are marked.");
    }

    void readHeader(GoldText& gold) {
        while (at_ < source_.size()) {
            const std::size_t end = std::min(source_.find('\n', at_), source_.size());
            const std::string line = source_.substr(at_, end - at_);
            at_ = end + 1;
            ++line_;
            if (line == "---") return;
            const std::size_t colon = line.find(": ");
            if (colon == std::string::npos) fail(line_ - 1, "This line of the head is not \"key: value\".");
            const std::string value = line.substr(colon + 2);
            if (line.starts_with("language:")) gold.language = value;
            if (line.starts_with("genre:")) gold.genre = value;
            if (line.starts_with("license:")) gold.license = value;
        }
        fail(line_, "The head does not end in a line \"---\".");
    }

    void readBody() {
        std::vector<Open> open;
        for (; at_ < source_.size(); ++at_) {
            const char c = source_[at_];
            if (c == '\\' && at_ + 1 < source_.size() &&
                std::string_view("{}*\\").find(source_[at_ + 1]) != std::string_view::npos) {
                text_ += source_[++at_];
            } else if (c == '{') {
                open.push_back(begin());
            } else if (c == '*' && !open.empty() && !open.back().head) {
                open.back().head = text_.size();
            } else if (c == '}') {
                if (open.empty()) fail(line_, "A \"}\" closes nothing.");
                close(open.back());
                open.pop_back();
            } else {
                if (c == '\n') ++line_;
                text_ += c;
            }
        }
        if (!open.empty())
            fail(open.back().line, fmt::format("The mention of \"{}\" is not closed.", open.back().entity));
        std::sort(marked_.begin(), marked_.end(), [](auto& a, auto& b) { return a.open.order < b.open.order; });
    }

    Open begin() {
        Open opened;
        opened.line = line_;
        opened.order = order_++;
        std::size_t i = at_ + 1;
        if (i < source_.size() && source_[i] == '=') {
            opened.name = true;
            ++i;
        }
        while (i < source_.size() && identifies(source_[i]))
            opened.entity += source_[i++];
        if (opened.entity.empty() || i >= source_.size() || (source_[i] != ' ' && source_[i] != '\n'))
            fail(line_, "After \"{\" comes an identifier of small letters, then a blank.");
        if (source_[i] == '\n') ++line_;
        at_ = i;
        opened.begin = text_.size();
        return opened;
    }

    // A nominal's head is one word; a name's is all that follows.
    void close(const Open& opened) {
        if (text_.size() == opened.begin)
            fail(line_, fmt::format("The mention of \"{}\" has no words.", opened.entity));
        std::size_t headEnd = text_.size();
        if (opened.head && !opened.name) headEnd = std::min(text_.find_first_of(" \n", *opened.head), text_.size());
        while (headEnd > opened.begin &&
               std::string_view(".,;:!?)'\"").find(text_[headEnd - 1]) != std::string_view::npos && opened.head)
            --headEnd;
        if (opened.head && headEnd <= *opened.head) fail(line_, "A star stands before no word.");
        marked_.push_back({opened, text_.size(), headEnd});
    }

    const std::string& source_;
    const people::Language* own_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t order_ = 0;
    std::string text_;
    std::vector<Marked> marked_;
};

// Lines that begin with a label.
std::vector<GoldTurn> turnsOf(const Text& text) {
    std::vector<GoldTurn> turns;
    const std::string& all = text.utf8();
    for (std::size_t line = 0; line < all.size();) {
        const std::size_t end = std::min(all.find('\n', line), all.size());
        const std::size_t colon = all.find(": ", line);
        constexpr std::size_t longestLabel = 30;
        const bool labelled = colon < end && colon - line <= longestLabel;
        if (labelled) {
            turns.push_back({{text.fromByte(colon + 2), text.fromByte(end)}, all.substr(line, colon - line)});
        } else if (!turns.empty() && end > line) {
            turns.back().words.end = text.fromByte(end);
        }
        line = end + 1;
    }
    std::erase_if(turns, [](const GoldTurn& turn) { return turn.words.end <= turn.words.begin; });
    return turns;
}

std::string identifierOf(const std::string& label) {
    std::string identifier = toUtf8(fold(toUtf16(label)));
    std::replace(identifier.begin(), identifier.end(), ' ', '-');
    return identifier;
}

// "I", "you" and "we" where nothing was marked: who speaks, the other one, and who speaks with others.
void addUnmarked(GoldText& gold, const people::Language& language) {
    namespace p = people::property;
    std::set<CodePointPos> marked;
    for (const GoldMention& mention : gold.mentions)
        if (mention.kind == MentionKind::Pronoun) marked.insert(mention.span.begin);
    const people::Reading reading(gold.text, {}, language);
    std::size_t turn = 0;
    for (int i = 0; i < reading.size(); ++i) {
        const people::Token& token = reading[i];
        if (!token.has(p::Pronoun) || !token.has(p::First | p::Second)) continue;
        if (token.has(p::AfterApostrophe) && !token.afterApostrophe) continue;
        const CodePointSpan span = gold.text.toCodePoints(token.span);
        if (marked.contains(span.begin)) continue;
        while (turn + 1 < gold.turns.size() && gold.turns[turn].words.end <= span.begin)
            ++turn;
        const std::string speaker = gold.turns.empty() ? "i" : identifierOf(gold.turns[turn].speaker);
        std::string other = "you";
        for (const std::size_t beside : {turn - 1, turn + 1})
            if (beside < gold.turns.size() && other == "you" && gold.turns[beside].speaker != gold.turns[turn].speaker)
                other = identifierOf(gold.turns[beside].speaker);
        GoldMention mention;
        mention.span = span;
        mention.head = span;
        mention.kind = MentionKind::Pronoun;
        mention.person = token.has(p::First) ? "1" : "2";
        mention.entity = token.has(p::Second) ? other : token.has(p::Plural) ? speaker + " and others" : speaker;
        gold.mentions.push_back(std::move(mention));
    }
    std::stable_sort(gold.mentions.begin(), gold.mentions.end(), [](const GoldMention& a, const GoldMention& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
}

} // namespace

GoldText parseMarked(const std::string& id, const std::string& utf8, const people::Language* own) {
    const std::string source = Text::normalise(utf8).utf8(); // the mark-up is read by bytes
    GoldText gold = MarkUp(source, own).read();
    gold.id = id;
    gold.turns = turnsOf(gold.text);
    addUnmarked(gold, languageOf(gold.language, own));
    return gold;
}

GoldText readMarked(const std::filesystem::path& file, const people::Language* own) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error("This file cannot be read.", {file.string(), {}}, "Check its name and that you may read it.");
    try {
        return parseMarked(file.stem().string(), std::string(std::istreambuf_iterator<char>(in), {}), own);
    } catch (const Error& error) {
        throw Error(error.message(), {file.string(), error.where().inside}, error.remedy());
    }
}

} // namespace kith::training
