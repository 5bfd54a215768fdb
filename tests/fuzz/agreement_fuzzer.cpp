// Feeds damaged tables to `kith agreement --data`: an error that says where, or coefficients of which each has either a
// value or a reason.
#include "kith/model/error.h"
#include "kith/study/agreement_data.h"

#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace kith;

class File {
public:
    File() : path_(std::filesystem::temp_directory_path() / ("kith-fuzz-" + std::to_string(::getpid()) + ".csv")) {}
    ~File() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    const std::filesystem::path& write(const std::string& bytes) const {
        std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
        return path_;
    }

private:
    std::filesystem::path path_;
};

void require(bool holds) {
    if (!holds) std::abort();
}

std::size_t columnOf(const Table& table, const std::string& id) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == id) return i;
    std::abort();
}

void check(const Table& table) {
    const std::size_t value = columnOf(table, "value"), why = columnOf(table, "undefined");
    for (const auto& row : table.rows) {
        require(row.size() == table.columns.size());
        const auto* number = std::get_if<double>(&row[value].value);
        require((number == nullptr) != std::get<std::string>(row[why].value).empty());
        if (number != nullptr) require(std::isfinite(*number) && *number <= 1 + 1e-9);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const File file;
    constexpr std::array forms{"", "long", "wide", "units", "table", "counts"};
    constexpr std::array levels{"nominal", "ordinal", "interval", "ratio"};
    const auto& path = file.write({reinterpret_cast<const char*>(data), size});
    study::AgreementDataOptions options;
    options.form = forms[size % forms.size()];
    options.level = levels[size / forms.size() % levels.size()];
    options.bootstrap = size % 7 == 0 ? 20 : 0;
    try {
        check(study::agreementOfData(path, options));
    } catch (const Error&) {
        return 0; // a clear error is all that a damaged file may give
    }
    return 0;
}
