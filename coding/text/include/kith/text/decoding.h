// From bytes to UTF-8: byte order marks, strict UTF-8, then detection.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace kith {

struct DecodedBytes {
    std::string utf8;
    std::string charset; // IANA name, as used: "UTF-8", "UTF-16LE", "windows-1252", …
    bool certain = true; // false: guessed from the letters; worth telling the user
};

// Decodes a whole file's bytes. A byte order mark decides (and is dropped); else UTF-16 without a mark is recognised by
// its zero bytes; else well-formed UTF-8 is UTF-8, and so, with certain = false, is UTF-8 with a few damaged letters;
// else ICU's detector chooses among the single-byte charsets, Windows-1252 if it is in doubt. `charset` other than ""
// overrides all that. What cannot be decoded becomes U+FFFD; line ends stay. Throws UnknownCharset for a name that ICU
// does not know.
DecodedBytes decode(std::string_view bytes, std::string_view charset = {});

// The same decision from the first bytes of a longer file (`sample` may end inside a character). Gives the charset's
// name and leaves `utf8` empty. A sample without letters beyond ASCII says "UTF-8": take it large enough.
DecodedBytes sniff(std::string_view sample, std::string_view charset = {});

struct UnknownCharset {
    std::string name;
};

// Whether these bytes look like no text at all: zero bytes outside UTF-16, or many control characters
// (a thirtieth of the first 64 KiB).
bool looksBinary(std::string_view bytes);

// Decodes a stream piece by piece into UTF-8 (characters may be split between pieces).
class StreamDecoder {
public:
    explicit StreamDecoder(std::string_view charset); // throws UnknownCharset
    ~StreamDecoder();
    StreamDecoder(StreamDecoder&&) noexcept;
    StreamDecoder& operator=(StreamDecoder&&) noexcept;
    // UTF-8 of this piece; pass last = true with the last one. A byte order mark at the start is dropped.
    std::string next(std::string_view bytes, bool last);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kith
