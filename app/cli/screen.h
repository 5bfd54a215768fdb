// What a command prints: results on stdout, notes and progress on stderr.
#pragma once

#include "kith/model/error.h"
#include "kith/model/job.h"
#include "kith/model/table.h"

#include <chrono>
#include <string>
#include <vector>

namespace kith::cli {

class Screen {
public:
    // A line of result.
    void print(const std::string& line);
    // Text as it is, without a line end of ours.
    void write(const std::string& text);
    // A whole table, aligned in columns for people, or as JSON.
    void table(const Table& table, bool json, const std::string& language = "en");
    // What the reader should know; "note: …" on stderr.
    void note(const std::string& text);
    void notes(const std::vector<Note>& notes);
    // A job whose progress is drawn on stderr when that is a terminal and the work lasts over half a second.
    Job job();
    // The user's name for the journal: --coder, else KITH_CODER, else the login name.
    static std::string coder(const std::string& given);

private:
    void progress(const Progress& progress);
    void clearProgress();
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    bool drawn_ = false;
};

} // namespace kith::cli
