// The words that role suggestions go by.
#include "read_parts.h"

#include "kith/model/word_pattern.h"

namespace kith::protocol {
namespace {

// What is wrong with a pattern, and what helps; nothing where it is sound.
struct Wrong {
    std::string what, remedy;
};
Wrong wrongWith(const std::string& written, bool isPhrase) {
    try {
        const std::size_t contacts = WordPattern(written).contacts();
        if (isPhrase && contacts != 1)
            return {"CONTACT must stand once in the phrase “" + written + "”.",
                    "Write, for instance: \"via CONTACT\"."};
        if (!isPhrase && contacts > 0) return {"Only phrases have CONTACT: “" + written + "”.", {}};
    } catch (const Error& error) {
        return {error.message(), error.remedy()};
    }
    return {};
}

RoleRule::ByLanguage readPatterns(Section& section, std::string_view key) {
    RoleRule::ByLanguage patterns = section.wordsByLanguage(key, Languages::Any);
    for (const auto& [language, list] : patterns)
        for (const std::string& written : list)
            if (const Wrong wrong = wrongWith(written, key == "phrases"); !wrong.what.empty())
                section.mistake(section.lineOf(key), wrong.what, wrong.remedy);
    return patterns;
}

} // namespace

std::vector<RoleRule> readRoleRules(Section& root, const Codebook& codebook) {
    std::vector<std::string> names;
    for (const Code& code : codebook.codes)
        if (code.retired == 0) names.push_back(code.name);
    std::vector<RoleRule> rules;
    std::set<std::string> taken;
    for (Section& section : root.sections("role_rule", "rule for suggesting")) {
        RoleRule rule;
        rule.code = section.text("code", Need::Must);
        section.call(rule.code);
        rule.code = knownName(section, "code", rule.code, names);
        isTaken(section, "code", rule.code, taken);
        rule.nouns = readPatterns(section, "nouns");
        rule.verbs = readPatterns(section, "verbs");
        rule.phrases = readPatterns(section, "phrases");
        if (rule.nouns.empty() && rule.verbs.empty() && rule.phrases.empty())
            section.mistake(section.line(), "The rule has no words.",
                            "Write nouns, verbs or phrases: nouns.en = [\"…\"].");
        section.finish();
        rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace kith::protocol
