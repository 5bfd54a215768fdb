// What a file really is, whatever its name says.
#pragma once

#include <string>
#include <string_view>

namespace kith::importers {

struct Likeness {
    std::string_view format;  // the format of ours that it is: "docx", …; "plain" for any plain text; "" for none
    std::string_view inWords; // "a Word document", "a JPEG picture"
    std::string_view remedy;  // what to do when it is none of ours; "" where there is nothing special to say
};

// Judges by the first bytes, and for a zip container by what is in it. `bytes` is the whole file, or (for plain text)
// its beginning.
Likeness whatItIs(std::string_view bytes);

// Throws kith::Error when the bytes are of another format than the file's name made us think. "plain" fits the formats
// txt, md, srt and csv.
void requireFormat(std::string_view bytes, std::string_view format, const std::string& fileName);

// Throws kith::Error for a name whose extension is no format of ours, saying what the file is.
[[noreturn]] void refuseUnknown(std::string_view bytes, const std::string& fileName, std::string_view known);

} // namespace kith::importers
