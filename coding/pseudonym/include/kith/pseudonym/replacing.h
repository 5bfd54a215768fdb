// Texts under pseudonyms, and where their passages stand then.
#pragma once

#include "kith/pseudonym/key.h"
#include "kith/pseudonym/names.h"
#include "kith/text/text.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kith::pseudonym {

// Words that were replaced: where they stood, and where stands what stands for them.
struct Replacement {
    CodePointSpan before;
    CodePointSpan after;
    bool operator==(const Replacement&) const = default;
};

// Ascending and apart. A position outside what was replaced keeps its place between its neighbours. One inside goes to
// the beginning or the end of the replacement: a passage that begins or ends within a name takes in the whole name.
class PositionMap {
public:
    PositionMap() = default;
    explicit PositionMap(std::vector<Replacement> replacements) : replacements_(std::move(replacements)) {}
    [[nodiscard]] CodePointSpan toNew(CodePointSpan span) const;
    [[nodiscard]] CodePointSpan toOld(CodePointSpan span) const;
    [[nodiscard]] const std::vector<Replacement>& replacements() const { return replacements_; }

private:
    std::vector<Replacement> replacements_;
};

struct Replaced {
    Text text;
    PositionMap map;
};

// Replaces the names of a key wherever they stand as whole words, whatever their case and accents, with an ending of
// possession or a diminutive (what follows the name stays: "Marit's" becomes "P1's"). The longest name wins; of equal
// ones that of the account, then the first in the key. A name of one word that is also a common word is replaced only
// with a capital. E-mail addresses, web addresses, handles and telephone numbers become "[e-mail]", "[web address]",
// "[handle]", "[telephone]". What the key keeps stays.
class Replacer {
public:
    Replacer(const Key& key, const WordCounts& counts);
    ~Replacer();
    Replacer(Replacer&&) noexcept;

    // `account` is the label of the case who tells, "" for none.
    [[nodiscard]] Replaced replace(const Text& text, std::string_view account) const;
    [[nodiscard]] std::string replace(std::string_view words, std::string_view account) const;

private:
    struct Names;
    std::unique_ptr<Names> names_;
};

} // namespace kith::pseudonym
