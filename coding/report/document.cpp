#include "kith/report/document.h"

#include "cell_words.h"
#include "characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

namespace kith::report {
namespace {

class Document {
public:
    Document(const ReportContents& contents, const PictureFile& pictureFile)
        : contents_(contents), pictureFile_(pictureFile) {}

    std::string write() {
        html_ =
            fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{1}</title>\n"
                        "</head>\n<body>\n",
                        escapeMarkup(contents_.language), escapeMarkup(contents_.title));
        paragraph(contents_.subtitle);
        for (const ReportSection& each : contents_.sections)
            section(each, 1);
        return html_ + "</body>\n</html>\n";
    }

private:
    void paragraph(const std::string& words) {
        if (!words.empty()) html_ += "<p>" + escapeMarkup(words) + "</p>\n";
    }

    void section(const ReportSection& section, int level) {
        html_ += fmt::format("<h{0}>{1}</h{0}>\n", std::min(level, 6), escapeMarkup(section.title));
        for (const std::string& words : section.paragraphs)
            paragraph(words);
        for (std::size_t i = 0; i < section.pictures.size(); ++i)
            picture(section.pictures[i], pictureFile_(section, i));
        for (const Table& each : section.tables)
            table(each);
        for (const ReportSection& below : section.sections)
            this->section(below, level + 1);
    }

    void picture(const Picture& picture, const std::string& file) {
        // As large as it is on screen, but never larger than a page on its side.
        constexpr double pixelsOfCentimetre = 96 / 2.54, widest = 24, highest = 13;
        const double width = picture.width / pixelsOfCentimetre, height = picture.height / pixelsOfCentimetre;
        const double scale = std::min({1.0, widest / width, highest / height});
        html_ += fmt::format("<p><img src=\"{}\" alt=\"{}\" width=\"{:.2f}cm\" height=\"{:.2f}cm\"></p>\n",
                             escapeMarkup(file),
                             escapeMarkup(picture.description.empty() ? picture.title : picture.description),
                             width * scale, height * scale);
        paragraph(picture.title);
    }

    void table(const Table& table) {
        html_ += "<table>\n<caption>" + escapeMarkup(table.title) + "</caption>\n<colgroup>";
        for (const double width : widthsOf(table))
            html_ += fmt::format("<col style=\"width:{:.2f}%\">", 100 * width);
        html_ += "</colgroup>\n<thead><tr>";
        for (const Column& column : table.columns)
            html_ += fmt::format("<th{}>{}</th>", align(column), escapeMarkup(headingWords(column)));
        html_ += "</tr></thead>\n<tbody>\n";
        for (const std::vector<Cell>& row : table.rows) {
            html_ += "<tr>";
            for (std::size_t i = 0; i < row.size(); ++i)
                html_ += fmt::format("<td{}>{}</td>", align(table.columns[i]),
                                     escapeMarkup(shownWords(row[i], table.columns[i], contents_.language)));
            html_ += "</tr>\n";
        }
        html_ += "</tbody>\n</table>\n";
        for (const std::string& note : table.notes)
            paragraph(note);
    }

    // Shares of the page: by how much there is to read in a column, at least its longest word.
    [[nodiscard]] std::vector<double> widthsOf(const Table& table) const {
        constexpr double muchToRead = 60; // characters, beyond which a column grows no wider
        std::vector<double> widths;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            double word = longestWord(headingWords(table.columns[i])), letters = 0;
            for (const std::vector<Cell>& row : table.rows) {
                const std::string words = shownWords(row[i], table.columns[i], contents_.language);
                word = std::max(word, longestWord(words));
                letters += columnsOf(words);
            }
            const double mean = table.rows.empty() ? 0 : letters / static_cast<double>(table.rows.size());
            widths.push_back(std::max(word + 1, std::min(mean, muchToRead)));
        }
        const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
        for (double& width : widths)
            width /= all;
        return widths;
    }

    static double longestWord(std::string_view words) {
        double longest = 0;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            longest = std::max(longest, static_cast<double>(columnsOf(words.substr(0, end))));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        return std::min(longest, 24.0);
    }

    [[nodiscard]] static const char* align(const Column& column) {
        return standsRight(column) ? " style=\"text-align:right\"" : "";
    }

    const ReportContents& contents_;
    const PictureFile& pictureFile_;
    std::string html_;
};

} // namespace

std::string documentHtml(const ReportContents& contents, const PictureFile& pictureFile) {
    return Document(contents, pictureFile).write();
}

} // namespace kith::report
