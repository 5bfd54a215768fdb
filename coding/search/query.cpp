#include "kith/search/query.h"

#include "fields.h"
#include "query_reader.h"
#include "tokens.h"

#include "kith/text/words.h"

#include <algorithm>

namespace kith::search {
namespace {

constexpr int deepest = 50;         // brackets within brackets
constexpr std::size_t mostNear = 4; // operands: every order of them is tried

const std::vector<std::pair<std::string, Field>>& fields() {
    static const std::vector<std::pair<std::string, Field>> all{
        {"speaker", Field::Speaker}, {"case", Field::Case},          {"source", Field::Source},
        {"code", Field::Code},       {"contact", Field::Contact},    {"role", Field::Code},
        {"stage", Field::Stage},     {"language", Field::Language},  {"coder", Field::Coder},
        {"who", Field::Who},         {"attribute", Field::Attribute}};
    return all;
}

std::string joinedNames() {
    std::string names;
    for (const std::string& name : fieldNames())
        names += (names.empty() ? "" : ", ") + name + (name == "attribute" ? ".NAME" : "");
    return names;
}

class Reading {
public:
    explicit Reading(std::string_view typed) : pieces_(piecesOf(typed)) {}

    Node all() {
        if (here().kind == Piece::Kind::End)
            throw QueryMistake{"The query is empty.", here().at, "Write a word to look for."};
        Node root = anyOf();
        if (here().kind == Piece::Kind::Close)
            throw QueryMistake{"This bracket closes nothing.", here().at, "Take it away, or open one before it."};
        return root;
    }

private:
    using Kind = Piece::Kind;

    [[nodiscard]] const Piece& here() const { return pieces_[at_]; }
    const Piece& take() { return pieces_[at_++]; }

    [[nodiscard]] bool beginsOperand() const {
        const Kind kind = here().kind;
        return kind == Kind::Open || kind == Kind::Not || kind == Kind::Quoted || kind == Kind::Run;
    }

    // a OR b
    Node anyOf() {
        Node first = allOf();
        if (here().kind != Kind::Or) return first;
        Node either;
        either.kind = Node::Kind::Or;
        either.at = first.at;
        either.below.push_back(std::move(first));
        while (here().kind == Kind::Or) {
            const Piece& word = take();
            mustFollow(word, "OR");
            either.below.push_back(allOf());
            either.at.end = either.below.back().at.end;
        }
        return either;
    }

    // a b   a AND b   a NOT b
    Node allOf() {
        Node first = negated();
        if (!goesOn()) return first;
        Node both;
        both.kind = Node::Kind::And;
        both.at = first.at;
        both.below.push_back(std::move(first));
        while (goesOn()) {
            if (here().kind == Kind::And) {
                const Piece& word = take();
                mustFollow(word, "AND");
            }
            both.below.push_back(negated());
            both.at.end = both.below.back().at.end;
        }
        return both;
    }
    [[nodiscard]] bool goesOn() const { return here().kind == Kind::And || beginsOperand(); }

    Node negated() {
        if (here().kind != Kind::Not) return near();
        const Piece& word = take();
        mustFollow(word, "NOT");
        const Deeper deeper(*this);
        Node node;
        node.kind = Node::Kind::Not;
        node.at = word.at;
        node.below.push_back(negated());
        node.at.end = node.below.back().at.end;
        return node;
    }

    // a NEAR/3 b NEAR/3 c
    Node near() {
        Node left = operand();
        bool chained = false; // left takes further operands
        while (here().kind == Kind::Near) {
            const Piece& word = take();
            mustFollow(word, word.ordered ? "ADJ" : "NEAR");
            mustBeWords(left, word);
            Node right = operand();
            mustBeWords(right, word);
            const bool same = chained && left.distance == word.distance && left.ordered == word.ordered &&
                              left.below.size() < mostNear;
            if (!same) {
                Node chain;
                chain.kind = Node::Kind::Near;
                chain.at = left.at;
                chain.distance = word.distance;
                chain.ordered = word.ordered;
                chain.below.push_back(std::move(left));
                left = std::move(chain);
                chained = true;
            }
            left.below.push_back(std::move(right));
            left.at.end = left.below.back().at.end;
        }
        if (here().kind == Kind::Colon)
            throw QueryMistake{"No name of a field stands before this colon.", here().at,
                               "A value with a colon in it stands between quotation marks: source:\"Part: two\"."};
        return left;
    }

    static void mustBeWords(const Node& node, const Piece& word) {
        const bool groups = node.kind == Node::Kind::Near || node.kind == Node::Kind::Or;
        if (node.kind == Node::Kind::And || node.kind == Node::Kind::Not || node.kind == Node::Kind::Field)
            throw QueryMistake{std::string(word.ordered ? "ADJ" : "NEAR") + " stands between words, not here.", node.at,
                               "It takes words, phrases, and words with OR between them."};
        if (groups)
            for (const Node& below : node.below)
                mustBeWords(below, word);
    }

    void mustFollow(const Piece& word, const std::string& name) const {
        if (!beginsOperand())
            throw QueryMistake{"Nothing stands behind " + name + ".", word.at,
                               "Write what it joins, or put " + name +
                                   " between quotation marks to look for the word."};
    }

    Node operand() {
        const Piece& piece = here();
        switch (piece.kind) {
        case Kind::Open:
            return bracket();
        case Kind::Quoted: {
            Node node = nodeOfQuote(take());
            count(node, piece);
            return node;
        }
        case Kind::Run: {
            if (isField()) return field();
            Node node = nodeOfRun(take());
            count(node, piece);
            return node;
        }
        case Kind::Not:
            throw QueryMistake{"NOT stands before a word or a bracket, not here.", piece.at, "Put brackets around it."};
        case Kind::Close:
            throw QueryMistake{"Nothing stands before this bracket.", piece.at, "Write a word, or take it away."};
        case Kind::End:
            throw QueryMistake{"The query ends too early.", piece.at, "Write what is looked for."};
        default:
            throw QueryMistake{"Nothing stands before this operator.", piece.at,
                               "Write what it joins, or put it between quotation marks to look for the word."};
        }
    }

    Node bracket() {
        const Deeper deeper(*this);
        const Piece& open = take();
        Node inside = anyOf();
        if (here().kind != Kind::Close)
            throw QueryMistake{"This bracket is never closed.", open.at, "Close it behind the last word of the group."};
        inside.at = {open.at.begin, take().at.end};
        return inside;
    }

    [[nodiscard]] bool isField() const { return pieces_[at_ + 1].kind == Kind::Colon && pieces_[at_ + 1].glued; }

    Node field() {
        const Piece& name = take();
        Node test;
        test.kind = Node::Kind::Field;
        test.at = name.at;
        nameField(name, test);
        const Piece& colon = take();
        const Piece& value = here();
        const bool there = value.glued && (value.kind == Kind::Open || value.kind == Kind::Quoted || isValue(value));
        if (!there)
            throw QueryMistake{"Nothing stands behind the colon.",
                               {name.at.begin, colon.at.end},
                               "Write a value right behind it, in quotation marks where it has several words."};
        return values(test);
    }

    static bool isValue(const Piece& piece) {
        return piece.kind == Kind::Run || piece.kind == Kind::And || piece.kind == Kind::Or ||
               piece.kind == Kind::Not || piece.kind == Kind::Near;
    }

    void nameField(const Piece& name, Node& test) const {
        const std::string typed = foldCase(name.bytes);
        const auto point = typed.find('.');
        const std::string before = typed.substr(0, point);
        const auto found =
            std::find_if(fields().begin(), fields().end(), [&](const auto& field) { return field.first == before; });
        if (found == fields().end() || (point != std::string::npos && found->second != Field::Attribute)) {
            const std::string near = nearest(typed, fieldNames());
            throw QueryMistake{"There is no field \"" + std::string(name.bytes) + "\".", name.at,
                               (near.empty() ? "" : "Did you mean \"" + near + ":\"? ") + "Fields are " +
                                   joinedNames() + "."};
        }
        test.field = found->second;
        if (test.field != Field::Attribute) {
            // role:mentor is code:role.mentor.
            test.attribute = before == "role" ? "role." : "";
            return;
        }
        test.attribute = point == std::string::npos ? "" : std::string(name.bytes.substr(point + 1));
        std::replace(test.attribute.begin(), test.attribute.end(), '_', ' ');
        if (test.attribute.empty())
            throw QueryMistake{"It is not said which attribute.", name.at,
                               "Write attribute.NAME:VALUE, with _ for a blank in the name."};
    }

    // One value, or several between brackets.
    Node values(const Node& test) {
        if (here().kind != Kind::Open) return value(test, take());
        const Piece& open = take();
        Node either;
        either.kind = Node::Kind::Or;
        while (here().kind == Kind::Quoted || here().kind == Kind::Run) {
            either.below.push_back(value(test, take()));
            if (here().kind == Kind::Or) take();
        }
        if (here().kind != Kind::Close || either.below.empty())
            throw QueryMistake{"Values of a field stand between brackets with OR between them.",
                               {open.at.begin, here().at.end},
                               "case:(Marit OR Henk)"};
        either.at = {test.at.begin, take().at.end};
        if (either.below.size() > 1) return either;
        Node only = std::move(either.below.front());
        return only;
    }

    Node value(Node test, const Piece& piece) {
        test.at.end = piece.at.end;
        std::string typed(trim(piece.bytes));
        if (foldWord(typed).empty())
            throw QueryMistake{"The value is empty.", test.at, "Write what the field should say."};
        const auto dots = piece.kind == Kind::Run ? typed.find("..") : std::string::npos;
        if (test.field == Field::Attribute && dots != std::string::npos) {
            test.range = true;
            test.from = typed.substr(0, dots);
            test.to = typed.substr(dots + 2);
            if (foldWord(test.from).empty() && foldWord(test.to).empty())
                throw QueryMistake{"The range has no end.", piece.at, "Write 5..10, 5.. or ..10."};
            const auto from = numberFrom(test.from), to = numberFrom(test.to);
            if (from && to && *from > *to)
                throw QueryMistake{"The range ends before it begins.", piece.at, "Write the smaller number first."};
        }
        if (!test.attribute.empty() && test.field == Field::Code) {
            typed = test.attribute + typed;
            test.attribute.clear();
        }
        test.word = foldWord(typed);
        test.typed = std::move(typed);
        count(test, piece);
        return test;
    }

    void count(const Node& node, const Piece& piece) {
        if (node.below.empty()) ++terms_;
        for (const Node& below : node.below)
            count(below, piece);
        if (terms_ > mostTerms)
            throw QueryMistake{"The query asks for too much at once: " + std::to_string(mostTerms) +
                                   " words and values at most.",
                               piece.at, "Ask it in parts."};
    }

    class Deeper {
    public:
        explicit Deeper(Reading& reading) : reading_(reading) {
            if (++reading_.depth_ > deepest)
                throw QueryMistake{"Too many brackets stand within each other.", reading_.here().at,
                                   "Ask it in parts."};
        }
        ~Deeper() { --reading_.depth_; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Reading& reading_;
    };

    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int terms_ = 0;
};

void addWords(const Node& node, std::vector<const Node*>& into) {
    using Kind = Node::Kind;
    switch (node.kind) {
    case Kind::Not:
    case Kind::Field:
        return;
    case Kind::And:
    case Kind::Or:
        for (const Node& below : node.below)
            addWords(below, into);
        return;
    default:
        into.push_back(&node);
    }
}

void addFields(const Node& node, std::vector<const Node*>& into) {
    if (node.kind == Node::Kind::Field) into.push_back(&node);
    for (const Node& below : node.below)
        addFields(below, into);
}

} // namespace

bool isOfCodings(Field field) {
    return field == Field::Code || field == Field::Contact || field == Field::Stage || field == Field::Coder;
}

const std::vector<std::string>& fieldNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const auto& [name, field] : fields())
            all.push_back(name);
        return all;
    }();
    return names;
}

Query parseQuery(std::string_view typed) {
    return {std::string(typed), Reading(typed).all()};
}

std::vector<const Node*> wordsOf(const Query& query) {
    std::vector<const Node*> words;
    addWords(query.root, words);
    return words;
}

std::vector<const Node*> fieldsOf(const Query& query) {
    std::vector<const Node*> found;
    addFields(query.root, found);
    return found;
}

std::string showMistake(std::string_view typed, const QueryMistake& mistake) {
    std::string line;
    for (const char c : typed)
        line += c == '\n' || c == '\t' ? ' ' : c;
    const auto length = std::max<std::int64_t>(1, mistake.at.length());
    return line + "\n" + std::string(static_cast<std::size_t>(mistake.at.begin.value), ' ') +
           std::string(static_cast<std::size_t>(length), '^');
}

} // namespace kith::search
