// What a check of a protocol has found so far, in the language of its reader.
#pragma once

#include "kith/model/wording.h"
#include "kith/protocol/protocol.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::protocol {

class Remarks {
public:
    Remarks(const Protocol& protocol, std::string language) : protocol_(protocol), language_(std::move(language)) {}

    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(language_, english, dutch));
    }

    void plan(const std::string& inside, std::string what, std::string remedy = {});
    // `what` names whose words they are: "The study". Nothing where all languages of the protocol have them.
    void wordsOf(const std::string& inside, const Labels& labels, const std::string& what);
    // The code has not these parts of its definition in this language; all of them where `parts` is "".
    void definition(const std::string& code, const std::string& language, const std::string& parts);

    // “role” is not known; did you mean “roles”?
    [[nodiscard]] std::string meant(const std::string& typed, const std::vector<std::string>& candidates) const;

    std::vector<Remark> all() &&;

private:
    const Protocol& protocol_;
    std::string language_;
    std::vector<Remark> plan_, words_;
    std::vector<std::pair<std::pair<std::string, std::string>, std::vector<std::string>>> definitions_;
};

} // namespace kith::protocol
