#include "check_fieldwork.h"

#include "plan_kinds.h"
#include "protocol_file.h"

#include <algorithm>

namespace kith::protocol {
namespace {

bool isAmong(const std::string& word, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

void checkFieldwork(const Protocol& protocol, Remarks& remarks) {
    const Fieldwork& fieldwork = protocol.fieldwork;
    if (fieldwork.units.unit.empty())
        remarks.plan("units", remarks.say("It is not said what carries a code.", "Er staat niet wat een code draagt."),
                     remarks.say("Write [units] with unit = \"passage\" or \"turn\".",
                                 "Schrijf [units] met unit = \"passage\" of \"turn\"."));
    if (fieldwork.samples.empty())
        remarks.plan("sample",
                     remarks.say("It is not said how many people the study plans with.",
                                 "Er staat niet met hoeveel mensen het onderzoek rekent."),
                     remarks.say("Write [[sample]].", "Schrijf [[sample]]."));
    const DoubleCoding& coding = fieldwork.doubleCoding;
    if (coding.percent == 0)
        remarks.plan("double_coding", remarks.say("No double coding is planned.", "Er is geen dubbel coderen gepland."),
                     remarks.say("Without it, nobody can tell how well coders agree.",
                                 "Zonder dat is niet te zeggen hoe goed codeurs overeenstemmen."));
    if (!coding.coefficient.empty() && !isAmong(coding.coefficient, coefficients))
        remarks.plan(
            "double_coding",
            remarks.say("Kith knows no coefficient of agreement “", "Kith kent geen maat van overeenstemming “") +
                coding.coefficient + "”.",
            remarks.meant(coding.coefficient, coefficients));
    for (const PlannedPicture& picture : protocol.pictures) {
        const std::string inside = "picture " + picture.id;
        const std::vector<std::string> all = pictureKinds();
        if (!isAmong(picture.kind, all))
            remarks.plan(
                inside,
                remarks.say("Kith knows no picture of the kind “", "Kith kent geen afbeelding van de soort “") +
                    picture.kind + "”.",
                remarks.meant(picture.kind, all));
        else if (picture.codes.empty() && isAmong(picture.kind, picturesOfCodes))
            remarks.plan(inside, remarks.say("The picture shows no codes.", "De afbeelding toont geen codes."));
    }
}

} // namespace kith::protocol
