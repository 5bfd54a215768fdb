// Texts with their mentions marked inline: "{[My] colleague} told [me] about <Anna de Vries>". Curly brackets hold
// nominals, square ones pronouns, angle ones names.
#pragma once

#include "kith/model/mention.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kith::people {

struct MarkedText {
    std::string text;
    std::vector<std::string> mentions; // "nominal my colleague", by position, the longer first
};

inline MarkedText unmark(const std::string& marked) {
    struct Open {
        std::size_t begin;
        std::size_t order;
        char mark;
    };
    MarkedText result;
    std::vector<Open> open;
    std::vector<std::string> mentions;
    for (const char c : marked) {
        if (c == '{' || c == '[' || c == '<') {
            open.push_back({result.text.size(), mentions.size(), c});
            mentions.emplace_back();
        } else if (c == '}' || c == ']' || c == '>') {
            const Open& last = open.back();
            const char* kind = last.mark == '{' ? "nominal " : last.mark == '[' ? "pronoun " : "name ";
            mentions[last.order] = kind + result.text.substr(last.begin);
            open.pop_back();
        } else {
            result.text += c;
        }
    }
    result.mentions = mentions;
    return result;
}

inline std::vector<std::string> describeMentions(const Text& text, const std::vector<Mention>& mentions) {
    std::vector<std::string> lines;
    for (const Mention& mention : mentions)
        lines.push_back(std::string(toString(mention.kind)) + " " + text.quote(text.toCodePoints(mention.span)));
    return lines;
}

} // namespace kith::people
