#include "stemming.h"

namespace kith::search {
namespace {

constexpr std::size_t mostKnown = 200'000; // words of one language; rarer ones are stemmed again

Xapian::Stem stemmerFor(std::string_view language) {
    if (language == "nl") return Xapian::Stem("kraaij_pohlmann");
    try {
        return Xapian::Stem(std::string(language));
    } catch (const Xapian::InvalidArgumentError&) {
        return Xapian::Stem();
    }
}

} // namespace

Stemming::OfLanguage& Stemming::ofLanguage(std::string_view language) {
    if (last_ && lastLanguage_ == language) return *last_;
    auto found = languages_.find(language);
    if (found == languages_.end())
        found = languages_.emplace(std::string(language), OfLanguage{stemmerFor(language), {}}).first;
    last_ = &found->second;
    lastLanguage_ = language;
    return *last_;
}

const std::string& Stemming::stem(std::string_view language, std::string_view word) {
    OfLanguage& in = ofLanguage(language);
    if (const auto known = in.known.find(word); known != in.known.end()) return known->second;
    if (in.known.size() >= mostKnown) in.known.clear();
    const std::string written(word);
    std::string stem = in.stemmer(written);
    if (stem.empty()) stem = written;
    return in.known.emplace(written, std::move(stem)).first->second;
}

} // namespace kith::search
