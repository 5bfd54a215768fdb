// What SQLite reports, said in words that a researcher understands.
#pragma once

#include "kith/model/error.h"

#include <SQLiteCpp/Exception.h>

#include <filesystem>

namespace kith::project {

[[noreturn]] void throwInWords(const std::filesystem::path& file, const SQLite::Exception& exception);

// Runs `function`; whatever SQLite throws becomes a kith::Error about `file`.
template<class Function>
decltype(auto) inWords(const std::filesystem::path& file, Function&& function) {
    try {
        return function();
    } catch (const SQLite::Exception& exception) {
        throwInWords(file, exception);
    }
}

} // namespace kith::project
