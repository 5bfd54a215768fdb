#include "kith/search/unit.h"

#include "bytes.h"

#include <cstring>
#include <tuple>

namespace kith::search {
namespace {

void put(ByteWriter& out, const AttributeValue& value) {
    out.number(value.index());
    if (const auto* words = std::get_if<std::string>(&value)) out.words(*words);
    if (const auto* number = std::get_if<double>(&value)) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, number, sizeof bits);
        out.number(bits);
    }
    if (const auto* yes = std::get_if<bool>(&value)) out.number(*yes ? 1 : 0);
}

AttributeValue takeValue(ByteReader& in) {
    switch (in.number()) {
    case 0:
        return std::monostate();
    case 1:
        return in.text();
    case 2: {
        const std::uint64_t bits = in.number();
        double number = 0;
        std::memcpy(&number, &bits, sizeof number);
        return number;
    }
    case 3:
        return in.number() != 0;
    default:
        throw std::runtime_error("no such kind of value");
    }
}

template<class Term>
Term takeTerm(ByteReader& in, Term last) {
    const std::uint64_t number = in.number();
    if (number > static_cast<std::uint64_t>(last)) throw std::runtime_error("no such term");
    return static_cast<Term>(number);
}

} // namespace

const Attributes& Unit::attributesOfCase() const {
    static const Attributes none;
    return attributes ? *attributes : none;
}

bool operator==(const Unit& a, const Unit& b) {
    const auto members = [](const Unit& u) {
        return std::tie(u.source, u.place, u.title, u.study, u.wave, u.kind, u.quotable, u.language, u.speaker, u.role,
                        u.ego, u.question, u.begin, u.words, u.codings);
    };
    return members(a) == members(b) && a.attributesOfCase() == b.attributesOfCase();
}

std::string toBytes(const Unit& unit) {
    ByteWriter out;
    out.words({reinterpret_cast<const char*>(unit.source.uuid.bytes.data()), unit.source.uuid.bytes.size()});
    out.number(static_cast<std::uint64_t>(unit.place.source)).number(static_cast<std::uint64_t>(unit.place.part));
    out.number(static_cast<std::uint64_t>(unit.place.number)).number(static_cast<std::uint64_t>(unit.begin.value));
    out.number(static_cast<std::uint64_t>(unit.kind))
        .number(static_cast<std::uint64_t>(unit.role))
        .number(unit.quotable ? 1 : 0);
    for (const std::string* words :
         {&unit.title, &unit.study, &unit.wave, &unit.language, &unit.speaker, &unit.ego, &unit.question, &unit.words})
        out.words(*words);
    const Attributes& attributes = unit.attributesOfCase();
    out.number(attributes.size());
    for (const auto& [name, value] : attributes) {
        out.words(name);
        put(out, value);
    }
    out.number(unit.codings.size());
    for (const UnitCoding& coding : unit.codings) {
        out.words(coding.code).words(coding.contact).number(static_cast<std::uint64_t>(coding.stage));
        out.words(coding.coder).number(static_cast<std::uint64_t>(coding.span.begin.value));
        out.number(static_cast<std::uint64_t>(coding.span.end.value));
    }
    return out.take();
}

Unit unitFromBytes(std::string_view bytes) {
    ByteReader in(bytes);
    Unit unit;
    const std::string_view key = in.words();
    if (key.size() != unit.source.uuid.bytes.size()) throw std::runtime_error("no key");
    std::memcpy(unit.source.uuid.bytes.data(), key.data(), key.size());
    unit.place.source = in.small();
    unit.place.part = in.integer();
    unit.place.number = in.small();
    unit.begin.value = in.integer();
    unit.kind = takeTerm(in, SourceKind::Translation);
    unit.role = takeTerm(in, SpeakerRole::Other);
    unit.quotable = in.number() != 0;
    for (std::string* words :
         {&unit.title, &unit.study, &unit.wave, &unit.language, &unit.speaker, &unit.ego, &unit.question, &unit.words})
        *words = in.text();
    if (const std::uint64_t count = in.number(); count > 0) {
        auto attributes = std::make_shared<Attributes>();
        for (std::uint64_t i = 0; i < count; ++i) {
            std::string name = in.text();
            attributes->insert_or_assign(std::move(name), takeValue(in));
        }
        unit.attributes = std::move(attributes);
    }
    for (std::uint64_t count = in.number(); count > 0; --count) {
        UnitCoding coding;
        coding.code = in.text();
        coding.contact = in.text();
        coding.stage = takeTerm(in, Stage::Activate);
        coding.coder = in.text();
        coding.span.begin.value = in.integer();
        coding.span.end.value = in.integer();
        unit.codings.push_back(std::move(coding));
    }
    if (!in.atEnd()) throw std::runtime_error("more than a unit");
    return unit;
}

} // namespace kith::search
