#include "files/what_it_is.h"

#include "files/container.h"
#include "kith/model/error.h"
#include "kith/text/decoding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace kith::importers {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t at;
    std::string_view bytes;
    Likeness likeness;
};

constexpr std::string_view transcribe = "Import its transcript: Kith reads words, not sound.";
constexpr std::string_view saveAsDocx = "Open it in a word processor and save it as .docx or .odt.";

constexpr std::array<Magic, 21> magics{{
    {0, "%PDF-"sv, {"", "a PDF", "Save the document as .docx, or copy its words into a .txt file."}},
    {0, "{\\rtf"sv, {"", "an RTF document", saveAsDocx}},
    {0, "\xFF\xD8\xFF"sv, {"", "a JPEG picture", ""}},
    {0, "\x89PNG\r\n"sv, {"", "a PNG picture", ""}},
    {0, "GIF8"sv, {"", "a GIF picture", ""}},
    {0, "II*\0"sv, {"", "a TIFF picture", ""}},
    {0, "MM\0*"sv, {"", "a TIFF picture", ""}},
    {0, "RIFF"sv, {"", "a sound recording", transcribe}},
    {0, "ID3\x03"sv, {"", "a sound recording", transcribe}},
    {0, "ID3\x04"sv, {"", "a sound recording", transcribe}},
    {0, "\xFF\xFB"sv, {"", "a sound recording", transcribe}},
    {0, "OggS\0"sv, {"", "a sound recording", transcribe}},
    {0, "fLaC\0"sv, {"", "a sound recording", transcribe}},
    {4, "ftyp"sv, {"", "a sound or film recording", transcribe}},
    {0, "\x1A\x45\xDF\xA3"sv, {"", "a film", transcribe}},
    {0, "\x1F\x8B"sv, {"", "a gzip archive", "Unpack it first."}},
    {0, "7z\xBC\xAF"sv, {"", "a 7-Zip archive", "Unpack it first."}},
    {0, "Rar!\x1A\x07"sv, {"", "a RAR archive", "Unpack it first."}},
    {0, "SQLite format 3\0"sv, {"", "a database", "A Kith project is opened, not imported."}},
    {0,
     "\x7F"
     "ELF"sv,
     {"", "a program", ""}},
    {0, "WEBVTT"sv, {"vtt", "WebVTT captions", ""}},
}};

// Old Office files, and new ones that a password locks, are OLE containers; the names of their streams are in UTF-16.
Likeness whatOleIs(std::string_view bytes) {
    if (bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos)
        return {"", "an Office document that is locked with a password",
                "Open it, remove the password and save it again."};
    if (bytes.find("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv) != std::string_view::npos)
        return {"", "a Word document of the old kind (.doc)", "Open it and save it as .docx."};
    if (bytes.find("W\0o\0r\0k\0b\0o\0o\0k\0"sv) != std::string_view::npos)
        return {"", "an Excel workbook of the old kind (.xls)", "Open it and save it as .xlsx or .csv."};
    return {"", "an Office file of the old kind", "Open it and save it as .docx or .xlsx."};
}

Likeness whatZipIs(std::string_view bytes) {
    constexpr Likeness other{"", "a zip archive that holds no document", "Unpack it and import what is in it."};
    try {
        const Container container(bytes, {});
        if (container.has("[Content_Types].xml")) {
            const std::string types = container.read("[Content_Types].xml");
            if (types.find("wordprocessingml") != std::string::npos) return {"docx", "a Word document (.docx)", ""};
            if (types.find("spreadsheetml") != std::string::npos) return {"xlsx", "an Excel workbook (.xlsx)", ""};
            if (types.find("presentationml") != std::string::npos)
                return {"", "a presentation", "Copy its words into a .docx or .txt file."};
        }
        if (container.has("mimetype")) {
            const std::string type = container.read("mimetype");
            if (type.starts_with("application/vnd.oasis.opendocument.text"))
                return {"odt", "an OpenDocument text (.odt)", ""};
            if (type.starts_with("application/vnd.oasis.opendocument.spreadsheet"))
                return {"ods", "an OpenDocument table (.ods)", ""};
            if (type.starts_with("application/epub")) return {"", "an e-book", "Save its words as .txt or .docx."};
        }
        return other;
    } catch (const Error&) {
        return {"zip", "a damaged zip container", "Take the file again from where it came from."};
    }
}

bool beginsLikeHtml(std::string_view bytes) {
    std::string start(bytes.substr(0, 256));
    std::transform(start.begin(), start.end(), start.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (start.starts_with("\xEF\xBB\xBF")) start.erase(0, 3);
    const auto first = start.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return false;
    return start.compare(first, 9, "<!doctype") == 0 || start.compare(first, 5, "<html") == 0;
}

std::string lowerExtension(const std::string& fileName) {
    std::string extension = std::filesystem::path(fileName).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

bool fits(std::string_view is, std::string_view wanted) {
    if (is == wanted) return true;
    // A container that cannot even be opened: its own reader says why.
    if (is == "zip") return wanted == "docx" || wanted == "odt" || wanted == "xlsx" || wanted == "ods";
    return is == "plain" &&
           (wanted == "txt" || wanted == "md" || wanted == "srt" || wanted == "csv" || wanted == "vtt");
}

std::string_view inWords(std::string_view format) {
    if (format == "docx") return "a Word document";
    if (format == "odt") return "an OpenDocument text";
    if (format == "xlsx") return "an Excel workbook";
    if (format == "ods") return "an OpenDocument table";
    if (format == "vtt" || format == "srt") return "captions";
    return "plain text";
}

// The remedy for a file of one of our formats with the wrong ending; "" for the others.
std::string renameTo(const Likeness& is) {
    if (is.format.empty() || is.format == "zip" || is.format == "plain") return {};
    return "Give its name the ending ." + std::string(is.format) + ".";
}

} // namespace

Likeness whatItIs(std::string_view bytes) {
    for (const Magic& magic : magics)
        if (bytes.size() >= magic.at && bytes.substr(magic.at).starts_with(magic.bytes)) return magic.likeness;
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return whatZipIs(bytes);
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return whatOleIs(bytes);
    if (bytes.substr(0, bytes.starts_with("\xEF\xBB\xBF") ? 9 : 0).ends_with("WEBVTT"))
        return {"vtt", "WebVTT captions", ""};
    if (beginsLikeHtml(bytes))
        return {"", "a web page (HTML)", "Save it as .docx, or copy its words into a .txt file."};
    if (looksBinary(bytes)) return {"", "no text: its bytes are not letters", "Check whether it is the right file."};
    return {"plain", "plain text", ""};
}

void requireFormat(std::string_view bytes, std::string_view format, const std::string& fileName) {
    const Likeness is = whatItIs(bytes);
    if (fits(is.format, format)) return;
    const std::string what =
        "The name says " + std::string(inWords(format)) + ", but this is " + std::string(is.inWords) + ".";
    std::string remedy =
        is.format == "plain" ? "If it is right, give its name the ending .txt (a table: .csv)." : renameTo(is);
    if (remedy.empty()) remedy = is.remedy.empty() ? "Check whether it is the right file." : is.remedy;
    throw Error(what, {fileName, {}}, remedy);
}

void refuseUnknown(std::string_view bytes, const std::string& fileName, std::string_view known) {
    const Likeness is = whatItIs(bytes);
    const std::string extension = lowerExtension(fileName);
    std::string what = "This is " + std::string(is.inWords);
    what += extension.empty() ? ", and its name has no ending."
                              : ", and " + extension + " is not among the formats that can be read here.";
    std::string remedy = renameTo(is);
    if (remedy.empty()) remedy = is.remedy.empty() ? "These can be read: " + std::string(known) + "." : is.remedy;
    throw Error(what, {fileName, {}}, remedy);
}

} // namespace kith::importers
