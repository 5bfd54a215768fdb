// Which charset a file is in, and its bytes as UTF-8.
#include "kith/text/decoding.h"

#include "kith/text/words.h"
#include "utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>

namespace kith {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

constexpr std::size_t sampleSize = 64 * 1024; // bytes that are looked at for zero bytes and control characters
constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

Converter openConverter(std::string_view charset) {
    const std::string name(charset);
    UErrorCode status = U_ZERO_ERROR;
    // ICU would take "" for the machine's own charset and cut a name at its option comma.
    Converter converter;
    if (!name.empty() && name.size() < UCNV_MAX_CONVERTER_NAME_LENGTH &&
        name.find_first_of(std::string_view(",\0", 2)) == std::string::npos) {
        converter.reset(ucnv_open(name.c_str(), &status));
    }
    if (!converter || U_FAILURE(status)) throw UnknownCharset{name};
    return converter;
}

// The IANA name that people know: the one that IANA prefers for MIME, where there is one ("ISO-8859-1").
std::string ianaName(const UConverter& converter) {
    UErrorCode status = U_ZERO_ERROR;
    const char* own = ucnv_getName(&converter, &status);
    for (const char* standard : {"MIME", "IANA"}) {
        const char* name = ucnv_getStandardName(own, standard, &status);
        if (U_SUCCESS(status) && name != nullptr) return name;
        status = U_ZERO_ERROR;
    }
    return own;
}

bool isControl(unsigned unit) {
    return (unit < 0x20 && (unit < 0x09 || unit > 0x0D) && unit != 0x1B) || unit == 0x7F;
}

struct Utf16Look {
    std::size_t units = 0;
    std::size_t ascii = 0;    // units below 0x80
    std::size_t swapped = 0;  // units that would be below 0x80 in the other byte order
    std::size_t pairs = 0;    // units that read byte by byte are two ASCII characters
    std::size_t controls = 0; // zero among them
};

Utf16Look lookAsUtf16(std::string_view bytes, bool littleEndian) {
    Utf16Look look;
    const std::size_t size = std::min(bytes.size(), sampleSize) / 2 * 2;
    for (std::size_t i = 0; i < size; i += 2) {
        const auto low = static_cast<unsigned char>(bytes[i + (littleEndian ? 0 : 1)]);
        const auto high = static_cast<unsigned char>(bytes[i + (littleEndian ? 1 : 0)]);
        ++look.units;
        if (high == 0 && low < 0x80) ++look.ascii;
        if (low == 0 && high < 0x80) ++look.swapped;
        if (high >= 0x20 && high < 0x7F && low >= 0x20 && low < 0x7F) ++look.pairs;
        if (high == 0 && isControl(low)) ++look.controls;
    }
    return look;
}

// Even text without Latin letters has spaces and line ends: units whose upper byte is zero, at one side of the pairs
// only.
std::optional<std::string> utf16WithoutMark(std::string_view bytes) {
    for (const bool littleEndian : {true, false}) {
        const Utf16Look look = lookAsUtf16(bytes, littleEndian);
        if (look.ascii * 10 >= look.units && look.ascii > look.swapped * 20 && look.pairs * 2 <= look.units &&
            look.controls * 100 <= look.units) {
            return littleEndian ? "UTF-16LE" : "UTF-16BE";
        }
    }
    return {};
}

std::optional<std::string> byMark(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with(utf8Mark)) return "UTF-8";
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
    return {};
}

// UTF-8 that somebody damaged: letters beyond ASCII are mostly well-formed, which never happens by chance.
bool mostlyUtf8(std::string_view bytes) {
    std::size_t wellFormed = 0;
    std::size_t illFormed = 0;
    for (std::size_t at = 0; (at = utf8::skipAscii(bytes, at)) < bytes.size();) {
        const utf8::Step next = utf8::step(bytes, at);
        ++(next.wellFormed ? wellFormed : illFormed);
        at = next.after;
    }
    return wellFormed > illFormed * 4;
}

// ICU's detector, asked for single-byte charsets only: on Dutch or English it takes a few accents for Chinese too
// easily.
std::string byLetters(std::string_view bytes) {
    constexpr std::array<std::string_view, 11> singleByte{
        "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",   "ISO-8859-9",   "KOI8-R",      "windows-1250",
        "windows-1251", "windows-1253", "windows-1254", "windows-1255", "windows-1256"};
    constexpr std::int32_t doubtful = 35;      // of 100
    constexpr std::int32_t clearlyBetter = 10; // than Western European
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    const std::string_view sample = bytes.substr(0, std::size_t{1} << 20);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) count = 0;

    std::string best = "windows-1252";
    std::int32_t bestConfidence = doubtful;
    for (std::int32_t i = 0; i < count; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        const std::int32_t confidence = ucsdet_getConfidence(matches[i], &status);
        if (name == "ISO-8859-1" || name == "windows-1252") {
            if (confidence + clearlyBetter > bestConfidence) return "windows-1252";
        } else if (confidence > bestConfidence && std::count(singleByte.begin(), singleByte.end(), name) > 0) {
            best = name;
            bestConfidence = confidence;
        }
    }
    return best;
}

enum class Extent { Whole, Beginning };

// The beginning of a file may end inside a letter.
bool isWellFormed(std::string_view bytes, Extent extent) {
    const std::size_t good = utf8::wellFormedPrefix(bytes);
    if (good == bytes.size()) return true;
    return extent == Extent::Beginning && bytes.size() - good < 4 && utf8::step(bytes, good).after == bytes.size();
}

DecodedBytes decide(std::string_view bytes, std::string_view charset, Extent extent) {
    if (!charset.empty()) return {{}, ianaName(*openConverter(charset)), true};
    if (const auto marked = byMark(bytes)) return {{}, *marked, true};
    if (bytes.find('\0') != std::string_view::npos) { // UTF-16 of English is well-formed UTF-8, zero bytes and all
        if (const auto utf16 = utf16WithoutMark(bytes)) return {{}, *utf16, true};
    }
    if (isWellFormed(bytes, extent)) return {{}, "UTF-8", true};
    if (mostlyUtf8(bytes)) return {{}, "UTF-8", false};
    return {{}, byLetters(bytes), false};
}

} // namespace

DecodedBytes sniff(std::string_view sample, std::string_view charset) {
    return decide(sample, charset, Extent::Beginning);
}

DecodedBytes decode(std::string_view bytes, std::string_view charset) {
    DecodedBytes decoded = decide(bytes, charset, Extent::Whole);
    decoded.utf8 = StreamDecoder(decoded.charset).next(bytes, true);
    return decoded;
}

bool looksBinary(std::string_view bytes) {
    const auto mark = byMark(bytes);
    if (mark && mark->starts_with("UTF-32")) return false;
    if (mark && mark->starts_with("UTF-16")) {
        const Utf16Look look = lookAsUtf16(bytes, *mark == "UTF-16LE");
        return look.controls * 100 > look.units;
    }
    if (bytes.find('\0') != std::string_view::npos) return !utf16WithoutMark(bytes).has_value();
    const std::string_view sample = bytes.substr(0, sampleSize);
    const auto controls =
        std::count_if(sample.begin(), sample.end(), [](char c) { return isControl(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(controls) * 30 > sample.size();
}

struct StreamDecoder::State {
    Converter converter; // empty for UTF-8, which needs none
    std::string pending; // UTF-8: the beginning of a letter that the next piece ends
    bool begun = false;  // something was given out already

    std::string fromUtf8(std::string_view bytes, bool last) {
        std::string joined;
        if (!pending.empty()) {
            joined.swap(pending);
            bytes = joined.append(bytes);
        }
        if (!last) {
            // The last letter may be cut: at most three bytes of it are here.
            std::size_t lead = bytes.size();
            while (lead > 0 && bytes.size() - lead < 3 && utf8::isContinuation(bytes[lead - 1]))
                --lead;
            if (lead > 0 && static_cast<unsigned char>(bytes[lead - 1]) >= 0xC0U) {
                --lead;
                if (const utf8::Step cut = utf8::step(bytes, lead); !cut.wellFormed && cut.after == bytes.size()) {
                    pending = bytes.substr(lead);
                    bytes = bytes.substr(0, lead);
                }
            }
        }
        return utf8::wellFormed(bytes);
    }

    std::string fromCharset(std::string_view bytes, bool last) {
        std::array<char16_t, 16 * 1024> buffer;
        std::string out;
        std::u16string units;
        const char* source = bytes.data();
        const char* const end = source + bytes.size();
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        while (status == U_BUFFER_OVERFLOW_ERROR) {
            status = U_ZERO_ERROR;
            char16_t* target = buffer.data();
            ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, last,
                           &status);
            units.append(buffer.data(), target);
            // Half of a surrogate pair waits for the other half.
            const bool isCut = status == U_BUFFER_OVERFLOW_ERROR && !units.empty() && (units.back() & 0xFC00) == 0xD800;
            const char16_t half = isCut ? units.back() : u'\0';
            if (isCut) units.pop_back();
            out += toUtf8(units);
            units.clear();
            if (isCut) units.push_back(half);
        }
        if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
        return out;
    }
};

StreamDecoder::StreamDecoder(std::string_view charset) : state_(std::make_unique<State>()) {
    Converter converter = openConverter(charset);
    UErrorCode status = U_ZERO_ERROR;
    if (ucnv_compareNames(ucnv_getName(converter.get(), &status), "UTF-8") != 0)
        state_->converter = std::move(converter);
}

StreamDecoder::~StreamDecoder() = default;
StreamDecoder::StreamDecoder(StreamDecoder&&) noexcept = default;
StreamDecoder& StreamDecoder::operator=(StreamDecoder&&) noexcept = default;

std::string StreamDecoder::next(std::string_view bytes, bool last) {
    std::string out = state_->converter ? state_->fromCharset(bytes, last) : state_->fromUtf8(bytes, last);
    if (!state_->begun && !out.empty()) {
        state_->begun = true;
        if (out.starts_with(utf8Mark)) out.erase(0, utf8Mark.size());
    }
    return out;
}

} // namespace kith
