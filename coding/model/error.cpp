#include "kith/model/error.h"

namespace kith {
namespace {

std::string sentence(const std::string& what, const Place& where, const std::string& remedy) {
    std::string text = where.toString();
    if (!text.empty()) text += ": ";
    text += what;
    if (!remedy.empty()) text += (text.ends_with('\n') ? "" : " ") + remedy;
    return text;
}

std::string withList(const std::vector<Refusal>& refusals) {
    constexpr std::size_t shown = 20;
    std::string text;
    for (std::size_t i = 0; i < refusals.size() && i < shown; ++i)
        text += "\n  " + sentence(refusals[i].what, refusals[i].where, refusals[i].remedy);
    if (refusals.size() > shown) text += "\n  and " + std::to_string(refusals.size() - shown) + " more";
    return text;
}

} // namespace

std::string Place::toString() const {
    if (file.empty()) return inside;
    return inside.empty() ? file : file + ", " + inside;
}

Error::Error(std::string what, Place where, std::string remedy)
    : std::runtime_error(sentence(what, where, remedy)), message_(std::move(what)), where_(std::move(where)),
      remedy_(std::move(remedy)) {}

Refused::Refused(std::string what, std::vector<Refusal> refusals, std::string remedy)
    : Error(what + withList(refusals) + (remedy.empty() ? "" : "\n"), {}, remedy), refusals_(std::move(refusals)) {}

} // namespace kith
