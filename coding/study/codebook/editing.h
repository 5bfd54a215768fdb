// What every change of the codebook goes through: one edit, one version further.
#pragma once

#include "kith/project/project.h"
#include "kith/study/codebook.h"

#include <functional>
#include <string>
#include <vector>

namespace kith::study {

// The codebook while it is being changed; what differs in the end is written.
class CodebookEditing {
public:
    explicit CodebookEditing(const project::Project& project) : before_(project.codebook()), after_(before_) {}

    // The version that this change makes.
    [[nodiscard]] int version() const { return before_.version + 1; }
    // In order, the retired ones too. Their places become their positions.
    [[nodiscard]] std::vector<Code>& codes() { return after_.codes; }
    // A code in use, by its name or the last part of it; throws as findCode does. Valid until codes come or go.
    Code& find(const std::string& typed);
    // As it will be.
    [[nodiscard]] Codebook changed() const { return {version(), after_.codes}; }
    Code& at(CodeKey key);

    // Throws Error for a name that a code cannot have, or that another code in use has.
    void mustBeFree(const std::string& name) const;
    // A new code, with its key and `since`: behind that other one, else behind the last of its parent, else of its
    // layer.
    CodeKey insert(Code code, CodeKey behind = {});
    // Codes that stand directly below one get another parent, because it changes its name or goes.
    void replaceParent(const std::string& before, const std::string& after);
    // Whether the code is that other one or stands anywhere below it.
    [[nodiscard]] bool isWithin(const Code& code, const std::string& other) const;
    // Behind which place of codes() a code of this parent and layer goes: an index, 0 for the beginning.
    [[nodiscard]] std::size_t placeBehind(const std::string& parent, const std::string& layer) const;

    // Writes the codes that differ and the version, then `more`, as one edit; codes without a label get one made of
    // their name. Does nothing where no code differs.
    void commit(
        project::Project& project, const std::string& label, const Coder& by,
        const std::function<void(project::Edit&)>& more = [](project::Edit&) {});

private:
    Codebook before_;
    Codebook after_;
};

// The sources that must be looked at again because of new codes. For each: the interviews and surveys in use that have
// codings of its layer or were finished by a coder; all of them where nothing is coded yet.
std::vector<Recoding> recodingsFor(const project::Project& project, const std::vector<Code>& newCodes);

// Leave the code as it is where the wish is empty; throw Error for what is no colour, and for a near miss of a layer.
void setColour(Code& code, const std::string& wish);
void setLayer(Code& code, const std::string& wish, const std::vector<Code>& codes);

// Puts a new code into the codebook, as the wish describes it, and gives it. Throws Error for a name that is not free
// or a layer that is not said.
Code insertCode(CodebookEditing& editing, const CodeWish& wish);

} // namespace kith::study
