#include "kith/study/writing.h"

#include "kith/model/error.h"
#include "kith/report/tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <fstream>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

Error cannotWrite(const fs::path& file, const std::string& why) {
    return Error("The file cannot be written" + (why.empty() ? std::string() : ": " + why) + ".", {file.string(), {}},
                 "Is there room, and may you write there?");
}

} // namespace

void writeFile(const fs::path& file, std::string_view bytes) {
    fs::path beside = file;
    beside += ".part";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) {
            std::error_code none;
            fs::remove(beside, none);
            throw cannotWrite(file, {});
        }
    }
    std::error_code failure;
    fs::rename(beside, file, failure);
    if (failure) {
        std::error_code none;
        fs::remove(beside, none);
        throw cannotWrite(file, failure.message());
    }
}

const std::vector<std::string>& tableFormats() {
    static const std::vector<std::string> formats{"csv", "xlsx", "html", "json", "tex"};
    return formats;
}

void writeTable(const fs::path& file, const Table& table, std::string_view language) {
    const std::string extension = file.extension().string();
    if (extension == ".csv")
        writeFile(file, report::tableAsCsv(table));
    else if (extension == ".json")
        writeFile(file, report::tableAsJson(table));
    else if (extension == ".html")
        writeFile(file, report::tableAsHtml(table, language));
    else if (extension == ".tex")
        writeFile(file, report::tableAsTex(table, language));
    else if (extension == ".xlsx")
        report::writeXlsx(file, {table}, language);
    else
        throw Error(fmt::format("A table cannot be written as \"{}\".", extension), {file.string(), {}},
                    fmt::format("The endings are: {}.", fmt::join(tableFormats(), ", ")));
}

std::vector<fs::path> writeTables(const fs::path& file, const std::vector<Table>& tables, std::string_view language) {
    if (file.extension() == ".xlsx") {
        report::writeXlsx(file, tables, language);
        return {file};
    }
    std::vector<fs::path> written;
    for (const Table& table : tables) {
        const std::string& first = tables.front().id;
        const std::string added = table.id.starts_with(first) ? table.id.substr(first.size()) : "-" + table.id;
        written.push_back(file.parent_path() / (file.stem().string() + added + file.extension().string()));
        writeTable(written.back(), table, language);
    }
    return written;
}

const std::vector<std::string>& pictureFormats() {
    static const std::vector<std::string> formats{"svg", "png", "pdf"};
    return formats;
}

void writePicture(const fs::path& file, const report::Picture& picture) {
    const std::string extension = file.extension().string();
    if (extension == ".svg")
        writeFile(file, report::pictureAsSvg(picture));
    else if (extension == ".png")
        writeFile(file, report::pictureAsPng(picture));
    else if (extension == ".pdf")
        writeFile(file, report::pictureAsPdf(picture));
    else
        throw Error(fmt::format("A picture cannot be written as \"{}\".", extension), {file.string(), {}},
                    fmt::format("The endings are: {}.", fmt::join(pictureFormats(), ", ")));
}

} // namespace kith::study
