// What can be chosen for a table or picture: only what says something about its kind.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/study/results.h"

#include <QWidget>

#include <memory>
#include <string>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace kith::workbench {

class ChoiceMenu;

class OptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit OptionsForm(std::string language, QWidget* parent = nullptr);

    // Fills the lists from the study; what is chosen stays where it is still there.
    void setStudy(const std::shared_ptr<const StudySnapshot>& snapshot);
    // Another kind, with what it begins with.
    void setKind(const study::TableChoices& choices, const study::TableOptions& options);
    [[nodiscard]] study::TableOptions options() const;
    // The case that a picture is of; "" where it is of all.
    [[nodiscard]] std::string ego() const;
    void setEgo(const std::string& label);
    // Whether the codes are still those that the kind began with.
    [[nodiscard]] bool hasGivenCodes() const;
    [[nodiscard]] bool isEmpty() const { return choices_ == study::TableChoices{}; }

Q_SIGNALS:
    void changed();

private:
    void add(const QString& label, QWidget* field);
    void show(QWidget* field, bool shown);
    void showOptions();
    void fillValues(QComboBox* values, const QString& attribute, const QString& none);
    void fillAttributeValues();
    void tell();

    std::string language_;
    std::shared_ptr<const StudySnapshot> snapshot_;
    study::TableChoices choices_;
    study::TableOptions given_;
    bool filling_ = false;

    QFormLayout* form_;
    QComboBox* case_;
    QComboBox* layer_;
    QLineEdit* codes_;
    QComboBox* group_;
    QComboBox* reading_;
    QComboBox* attribute_;
    QComboBox* compareA_;
    QComboBox* compareB_;
    ChoiceMenu* coders_;
    QComboBox* stage_;
    QComboBox* sources_;
    QComboBox* where_;
    QComboBox* whereValue_;
    QComboBox* interval_;
    QSpinBox* suppress_;
    QCheckBox* naive_;
    QSpinBox* base_;
    QSpinBox* run_;
    QSpinBox* threshold_;
};

} // namespace kith::workbench
