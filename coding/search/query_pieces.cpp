// Cutting a typed query into pieces.
#include "query_reader.h"

#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <charconv>

namespace kith::search {
namespace {

constexpr int farthest = 1000;          // words, for NEAR and ADJ
constexpr int withoutNumber = 10;       // words
constexpr std::size_t longest = 10'000; // bytes

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Cutting {
public:
    explicit Cutting(std::string_view typed) : typed_(typed) {}

    std::vector<Piece> all() {
        if (typed_.size() > longest) throw QueryMistake{"The query is too long.", {{0}, {1}}, "Ask for less at once."};
        while (true) {
            const std::size_t before = at_;
            skipSpace();
            glued_ = at_ == before && !pieces_.empty();
            if (at_ == typed_.size()) break;
            next();
        }
        add({Piece::Kind::End, {}, {position(at_), position(at_)}});
        return std::move(pieces_);
    }

private:
    [[nodiscard]] bool starts(std::string_view with) const { return typed_.substr(at_).starts_with(with); }

    void skipSpace() {
        const std::string_view rest = typed_.substr(at_);
        const std::string_view trimmed = trim(rest);
        at_ = trimmed.empty() ? typed_.size() : static_cast<std::size_t>(trimmed.data() - typed_.data());
    }

    // Bytes are passed once, so that a long query is cut in one go.
    CodePointPos position(std::size_t byte) {
        for (; counted_ < byte; ++counted_)
            if (beginsCharacter(typed_[counted_])) ++points_;
        return {points_};
    }

    void add(Piece piece) {
        piece.glued = glued_;
        pieces_.push_back(piece);
    }

    void single(Piece::Kind kind) {
        const CodePointPos begin = position(at_);
        ++at_;
        add({kind, {}, {begin, position(at_)}});
    }

    void next() {
        if (starts("(")) return single(Piece::Kind::Open);
        if (starts(")")) return single(Piece::Kind::Close);
        const std::size_t begin = at_;
        const bool written = starts("=");
        if (written) ++at_;
        for (const auto& [open, close] : {std::pair{"\"", "\""}, std::pair{"“", "”"}, std::pair{"„", "”"}})
            if (starts(open)) return quoted(begin, written, open, close);
        run(begin, written);
    }

    void quoted(std::size_t begin, bool written, std::string_view open, std::string_view close) {
        const CodePointPos from = position(begin);
        const std::size_t inside = at_ + open.size();
        const std::size_t end = typed_.find(close, inside);
        if (end == std::string_view::npos)
            throw QueryMistake{"The quotation mark is never closed.",
                               {from, {from.value + 1}},
                               "Put another one behind the last word of the phrase."};
        at_ = end + close.size();
        add({Piece::Kind::Quoted, typed_.substr(inside, end - inside), {from, position(at_)}, written});
    }

    // Up to a blank, a bracket or a quotation mark; and to the colon behind the name of a field.
    void run(std::size_t begin, bool written) {
        const CodePointPos from = position(begin);
        const std::size_t inside = at_;
        const auto isName = [&] { return at_ == inside || isAsciiLetter(typed_[inside]); };
        while (at_ < typed_.size() && !starts("(") && !starts(")") && !starts("\"") && !starts("“") &&
               !(starts(":") && isName()) && trim(typed_.substr(at_, 1)).size() == 1)
            ++at_;
        // What trim does not know as a blank by its first byte alone: blanks beyond ASCII.
        const std::string_view bytes = cutAtBlank(typed_.substr(inside, at_ - inside));
        at_ = inside + bytes.size();
        if (bytes.empty() && starts(":")) {
            if (written || pieces_.empty() || !glued_)
                throw QueryMistake{"Nothing stands before the colon.",
                                   {from, {from.value + 1}},
                                   "The name of a field goes before it: speaker:Marit."};
            return single(Piece::Kind::Colon);
        }
        if (bytes.empty())
            throw QueryMistake{"Nothing stands behind the equals sign.",
                               {from, {from.value + 1}},
                               "Write a word right behind it: =trusted."};
        Piece piece{Piece::Kind::Run, bytes, {from, position(at_)}, written};
        if (!written) operatorIn(piece);
        add(piece);
    }

    static std::string_view cutAtBlank(std::string_view bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (beginsCharacter(bytes[i]) && trim(bytes.substr(i)).data() != bytes.data() + i)
                return bytes.substr(0, i);
        }
        return bytes;
    }

    static void operatorIn(Piece& piece) {
        if (piece.bytes == "AND") piece.kind = Piece::Kind::And;
        if (piece.bytes == "OR") piece.kind = Piece::Kind::Or;
        if (piece.bytes == "NOT") piece.kind = Piece::Kind::Not;
        for (const std::string_view name : {"NEAR", "ADJ"}) {
            if (!piece.bytes.starts_with(name)) continue;
            std::string_view rest = piece.bytes.substr(name.size());
            if (!rest.empty() && rest.front() != '/') continue;
            piece.kind = Piece::Kind::Near;
            piece.ordered = name == "ADJ";
            piece.distance = withoutNumber;
            if (rest.empty()) return;
            rest.remove_prefix(1);
            const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), piece.distance);
            if (failure != std::errc() || end != rest.data() + rest.size() || piece.distance < 1 ||
                piece.distance > farthest)
                throw QueryMistake{std::string(name) + " takes a number of words from 1 to 1000.", piece.at,
                                   std::string(name) + "/5: within five words."};
        }
    }

    std::string_view typed_;
    std::size_t at_ = 0;
    std::size_t counted_ = 0;
    std::int64_t points_ = 0;
    bool glued_ = false;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<Piece> piecesOf(std::string_view typed) {
    return Cutting(typed).all();
}

} // namespace kith::search
