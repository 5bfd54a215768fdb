// The styles of a Word document, as far as they tell who speaks.
#pragma once

#include "files/container.h"

#include <map>
#include <string>
#include <string_view>

namespace kith::importers {

class WordStyles {
public:
    struct Style {
        std::string name;
        std::string basedOn;
        bool isBold = false;
        bool setsBold = false;
    };
    void add(const std::string& id, Style style) { styles_[id] = std::move(style); }

    // The name that the user sees; the id itself for one that is not there.
    [[nodiscard]] std::string nameOf(std::string_view id) const;
    // Whether words in this character style stand out as a speaker's name may: in bold, or in a style made for
    // speakers.
    [[nodiscard]] bool isStrong(std::string_view id) const;

private:
    std::map<std::string, Style, std::less<>> styles_;
};

WordStyles readWordStyles(const Container& container, const std::string& entry);

} // namespace kith::importers
