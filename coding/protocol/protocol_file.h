// A file that is being read: its name, its languages and the mistakes found so far.
#pragma once

#include "kith/model/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith::protocol {

// More than any protocol needs: beyond these a file is something else, and reading it to its end would only take time.
inline constexpr std::size_t mostBytes = 4 << 20;
inline constexpr std::size_t mostMistakes = 500;
inline constexpr std::size_t deepestLevel = 100; // of groups and codes

class ProtocolFile {
public:
    explicit ProtocolFile(std::string fileName) : name(std::move(fileName)) {}
    const std::string name;
    std::vector<std::string> languages; // that words may be in; empty: any

    // Throws Refused when there are too many.
    void mistake(int line, std::string what, std::string remedy = {});
    // Throws Refused with the mistakes in the order of their lines, if there are any.
    void refuseIfMistaken();

private:
    struct Mistake {
        int line;
        Refusal refusal;
    };
    std::vector<Mistake> mistakes_;
};

// "Did you mean “…”?" where a candidate is near; else the candidates themselves where they are few; else "".
std::string didYouMean(const std::string& typed, const std::vector<std::string>& candidates,
                       std::string_view language = "en");

// a, b, c
std::string listed(const std::vector<std::string>& words);

} // namespace kith::protocol
