#include "kith/study/mentions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace kith::study {
namespace {

constexpr std::int64_t most = 220; // code points on either side: three lines or so

std::string inOneLine(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

std::string beginningAt(const Text& text, CodePointPos begin, CodePointPos end) {
    if (end.value - begin.value <= most) return inOneLine(text.quote({begin, end}));
    std::string words = inOneLine(text.quote({{end.value - most}, end}));
    const std::size_t blank = words.find(' ');
    return "…" + (blank == std::string::npos ? words : words.substr(blank));
}

std::string endingAt(const Text& text, CodePointPos begin, CodePointPos end) {
    if (end.value - begin.value <= most) return inOneLine(text.quote({begin, end}));
    std::string words = inOneLine(text.quote({begin, {begin.value + most}}));
    const std::size_t blank = words.rfind(' ');
    return (blank == std::string::npos ? words : words.substr(0, blank + 1)) + "…";
}

} // namespace

std::vector<MentionWords> mentionWords(const project::Project& project, const AccountPeople& people) {
    std::vector<MentionWords> all;
    std::map<std::pair<SourceKey, std::int64_t>, Text> texts;
    for (const PlacedMention& mention : people.mentions) {
        const Passage& passage = mention.passage;
        const auto place = std::pair(passage.source, passage.part);
        auto text = texts.find(place);
        if (text == texts.end()) text = texts.emplace(place, project.text(passage.source, passage.part)).first;
        all.push_back(
            {beginningAt(text->second, std::min(mention.sentence.begin, passage.span.begin), passage.span.begin),
             inOneLine(passage.quote),
             endingAt(text->second, passage.span.end, std::max(mention.sentence.end, passage.span.end))});
    }
    return all;
}

} // namespace kith::study
