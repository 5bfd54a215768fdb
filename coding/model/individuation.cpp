#include "kith/model/individuation.h"

#include "kith/text/words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kith {
namespace {

// Particles that a Dutch, German, French, Spanish, Portuguese or Arabic name may begin with in small letters.
constexpr std::array particles{u"van", u"de", u"den", u"der", u"het", u"'t",  u"ter", u"ten", u"te", u"von",
                               u"la",  u"le", u"du",  u"da",  u"dos", u"del", u"di",  u"el",  u"al", u"bin"};

bool isParticle(std::u16string_view word) {
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

} // namespace

bool isNamed(const Contact& contact) {
    if (contact.fromForm && contact.kind == ContactKind::Individual) return true;
    const std::u16string label = toUtf16(contact.label);
    std::u16string_view rest = label;
    // "de wethouder" is a description and "van Dijk" a name: after particles, the first word decides.
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(u" \u00A0"), rest.size());
        const std::u16string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.empty() || isParticle(word)) continue;
        return beginsWithCapital(word);
    }
    return false;
}

bool isIndividuated(const Contact& contact, std::vector<const Passage*> passages) {
    if (isNamed(contact)) return true;
    if (passages.empty()) return false;
    // Two passages lie apart exactly if some passage begins where the one that ends first has ended, or is in another
    // text.
    const auto text = [](const Passage* passage) { return std::pair(passage->source, passage->part); };
    const auto endsFirst =
        *std::min_element(passages.begin(), passages.end(), [&text](const Passage* a, const Passage* b) {
            return std::pair(text(a), a->span.end) < std::pair(text(b), b->span.end);
        });
    return std::any_of(passages.begin(), passages.end(), [&](const Passage* passage) {
        return text(passage) != text(endsFirst) || passage->span.begin >= endsFirst->span.end;
    });
}

} // namespace kith
