//! Which word was meant, where one was written that is not known.

/// The word that was most likely meant.
#[must_use]
pub fn nearest<'a>(word: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 40 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    words
        .map(|other| (strsim::osa_distance(&lower, &other.to_ascii_lowercase()), other))
        .filter(|(distance, other)| *distance <= 2.min(other.len() / 3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_word_is_near() {
        let words = ["maxLength", "minLength", "pattern", "in"];
        assert_eq!(nearest("maxLenght", words.into_iter()), Some("maxLength"));
        assert_eq!(nearest("maxlength", words.into_iter()), Some("maxLength"));
        assert_eq!(nearest("min_length", words.into_iter()), Some("minLength"));
        assert_eq!(nearest("on", words.into_iter()), None);
        assert_eq!(nearest("colour", words.into_iter()), None);
    }
}
