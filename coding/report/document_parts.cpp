// Parts of a word processor's file, which is a zip container.
#include "kith/report/document.h"

#include "kith/model/error.h"

#include <zip.h>

#include <array>
#include <memory>
#include <regex>

namespace kith::report {
namespace {

// An open container; what was changed is written when it closes.
class Container {
public:
    explicit Container(const std::filesystem::path& file) : file_(file), archive_(zip_open(file.c_str(), 0, nullptr)) {
        if (!archive_) fail();
    }
    ~Container() {
        if (archive_) zip_discard(archive_);
    }
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

    [[nodiscard]] zip_t* get() const { return archive_; }
    void require(bool condition) const {
        if (!condition) fail();
    }
    void close() {
        require(zip_close(archive_) == 0);
        archive_ = nullptr;
    }

    // The bytes of a part; none where it is not there.
    [[nodiscard]] std::string read(const char* name) const {
        zip_stat_t about;
        if (zip_stat(archive_, name, 0, &about) != 0) return {};
        std::string bytes(about.size, '\0');
        zip_file_t* part = zip_fopen(archive_, name, 0);
        require(part != nullptr);
        const zip_int64_t got = zip_fread(part, bytes.data(), bytes.size());
        zip_fclose(part);
        require(got == static_cast<zip_int64_t>(bytes.size()));
        return bytes;
    }
    // `bytes` must live until the container is closed.
    void write(const char* name, const std::string& bytes) {
        zip_source_t* source = zip_source_buffer(archive_, bytes.data(), bytes.size(), 0);
        require(source != nullptr);
        if (zip_file_add(archive_, name, source, ZIP_FL_OVERWRITE) < 0) {
            zip_source_free(source);
            fail();
        }
    }

private:
    [[noreturn]] void fail() const {
        throw Error("The document cannot be changed.", {file_.string(), {}},
                    "Is it a docx or odt, and may you write there?");
    }
    const std::filesystem::path& file_;
    zip_t* archive_;
};

// What stands in a part of the example, and what takes its place.
struct Style {
    const char *part, *pattern, *replacement;
};
constexpr std::array styles{
    Style{"word/document.xml", "<w:sectPr */>",
          "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1000\" "
          "w:right=\"1000\" "
          "w:bottom=\"1000\" w:left=\"1000\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr>"},
    Style{"word/styles.xml", "(w:styleId=\"Compact\">[^]*?)</w:style>",
          "$1<w:rPr><w:sz w:val=\"15\"/><w:szCs w:val=\"15\"/></w:rPr></w:style>"},
    Style{"styles.xml", "fo:page-width=\"8.5in\"\\s+fo:page-height=\"11in\"",
          "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\""},
    Style{"styles.xml", "print-orientation=\"portrait\"", "print-orientation=\"landscape\""},
    Style{"styles.xml", "(style:name=\"Table_20_(?:Contents|Heading)\"[^]*?)</style:style>",
          "$1<style:text-properties fo:font-size=\"7.5pt\"/></style:style>"},
};

} // namespace

void pinDates(const std::filesystem::path& container) {
    constexpr zip_uint16_t noon = 12 << 11, firstDay = 1 << 5 | 1; // 1 January 1980, as the format counts
    Container archive(container);
    for (zip_int64_t entry = 0; entry < zip_get_num_entries(archive.get(), 0); ++entry)
        archive.require(zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(entry), noon, firstDay, 0) == 0);
    archive.close();
}

void restyle(const std::filesystem::path& example) {
    Container archive(example);
    std::array<std::string, 3> parts;
    const std::array<const char*, 3> names{"word/document.xml", "word/styles.xml", "styles.xml"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        parts[i] = archive.read(names[i]);
        if (parts[i].empty()) continue;
        for (const Style& style : styles)
            if (std::string_view(style.part) == names[i])
                parts[i] = std::regex_replace(parts[i], std::regex(style.pattern), style.replacement);
        archive.write(names[i], parts[i]);
    }
    archive.close();
}

} // namespace kith::report
