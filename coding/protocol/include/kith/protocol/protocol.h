// Protocols and codebooks as files that researchers write: read, checked, written and compared (docs/protocols.md).
#pragma once

#include "kith/model/error.h"
#include "kith/model/protocol.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::protocol {

// Names of the protocols that come with Kith, by name.
std::vector<std::string> builtIn();

// A built-in protocol by its name, else the file of that path. Throws Error where there is neither (did you mean …?) or
// the file cannot be opened, and what `read` throws.
Protocol load(const std::string& nameOrFile);

// A protocol from the bytes of its file (TOML). "factor.*" among the codes of a question or table gives every code
// whose name begins with "factor.", in the codebook's order. A code's key is computed from the protocol's id and the
// code's name, so that two projects from one protocol agree. The words of groups stand among `terms`, too. Throws
// Refused with every mistake of the file and its line.
Protocol read(std::string_view toml, const std::string& fileName);

// The file of a protocol, in the order of the built-in one and the same bytes each time. What came from `read` is read
// back the same; codes of a project lose keys of their own, and positions are counted from 1 again. A frozen one that
// says what it said when it was frozen is written as frozen.
std::string write(const Protocol& protocol);

// The same file with its own hash in it ("frozen = \"sha256:…\"", over all bytes below). `read` refuses it once a byte
// of it was changed, and names the parts.
std::string freeze(const Protocol& protocol);
// The hash that it was frozen with, else the one that freezing it would give: "sha256:…".
std::string hashOf(const Protocol& protocol);

// The codes of a protocol's file, or of a file that holds codes alone. Throws as `read` does.
Codebook readCodebook(std::string_view toml, const std::string& fileName);

// A file that holds codes alone, with `id` as the name that their keys are computed from; what came from `readCodebook`
// is read back the same.
std::string writeCodebook(const Codebook& codebook, const std::string& id = {});

// What a protocol can do without, but a study will miss.
struct Remark : Refusal {
    // Plan: something cannot be made or told later, such as a question that shows no code, a table without its
    // attribute. Words: a definition or title that is not there.
    enum class About { Plan, Words };
    About about = About::Plan;
    bool operator==(const Remark&) const = default;
};
// First those about the plan, in the order of the file; then those about words, codes that lack the same in one line.
// In English or Dutch.
std::vector<Remark> check(const Protocol& protocol, const std::string& language = "en");

// One thing that differs, in a researcher's words: what ("Code factor.learning, full definition (en)"), before and
// after ("" for what was not there). Keys and positions do not count, the order of codes does.
struct Difference {
    std::string what;
    std::string before;
    std::string after;
    bool operator==(const Difference&) const = default;
};
std::vector<Difference> compare(const Protocol& before, const Protocol& after);
// Codes are the same by name, else by key (a code that was renamed).
std::vector<Difference> compare(const Codebook& before, const Codebook& after);

} // namespace kith::protocol
