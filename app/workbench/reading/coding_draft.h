// The codings of one text as the user sees them: those that are written, and what was decided a moment ago and is on
// its way into the project.
#pragma once

#include "kith/model/study.h"

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kith::workbench {

class CodingDraft {
public:
    // What stands in the project now. Decisions that were written until now are in it and are forgotten here.
    void read(std::vector<Coding> codings);
    // The same for one coding: as it stands there, or that it does not.
    void read(CodingKey key, const std::optional<Coding>& coding);

    // A decision that is on its way: a coding that is new or other than before, or that goes. Gives its number.
    int put(const Coding& coding);
    int remove(CodingKey coding);
    void written(int decision); // the next reading has it
    void failed(int decision);  // it does not hold

    [[nodiscard]] const Coding* find(CodingKey coding) const; // as shown; nullptr for none
    [[nodiscard]] std::vector<const Coding*> shown() const;   // by begin, end, key
    [[nodiscard]] bool isPending(CodingKey coding) const;

private:
    struct Decision {
        int number = 0;
        CodingKey coding;
        std::optional<Coding> after;
        bool isWritten = false;
    };
    void show();
    void apply(const Decision& decision);

    std::vector<Coding> read_;
    std::vector<Decision> decisions_; // in their order
    std::unordered_map<CodingKey, Coding> shown_;
    int last_ = 0;
};

} // namespace kith::workbench
