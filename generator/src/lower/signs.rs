//! Finished unions in, how their alternatives are told apart out.
//!
//! The JSON type comes first. Objects are told apart by the words of a tag, by any other
//! property that each of them requires with words of its own, by required properties that
//! the other does not have, by the types of required properties, and last by counting the
//! properties that each has a place for. Lists are told apart by their items in the same way.
//! Every alternative gets a sign with no more than it takes.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::problems::Problems;
use crate::api::{
    Additional, Alternative, Kind, Object, Primitive, Property, Schema, SchemaId, Union, WordValue,
};
use crate::diagnostic::Code;
use crate::source::Text;
use crate::vocabulary::sign::Sign;

/// Objects beyond this number are told apart by a tag or by counting: comparing each with each would take long.
const MOST_COMPARED: usize = 256;

/// How many objects are looked at among the alternatives of one union, with those of the unions in it.
const MOST_FACES: usize = 4096;

/// How deep signs look into lists.
const DEEPEST: usize = 4;

/// Decides for every union how its alternatives are told apart.
pub(super) fn tell_apart(schemas: &mut [Schema], problems: &mut Problems) {
    let look = Look { schemas, known: RefCell::default(), objects: RefCell::default() };
    let unions = schemas.iter().enumerate().filter_map(|(index, schema)| match &schema.kind {
        Kind::Union(union) => Some((index, look.told_apart(union))),
        _ => None,
    });
    for (index, (union, ambiguous)) in unions.collect::<Vec<_>>() {
        let Some(schema) = schemas.get_mut(index) else { continue };
        schema.kind = Kind::Union(union);
        if ambiguous {
            problems.report(
                Code::AmbiguousUnion,
                &schema.pointer,
                "alternatives of this union have the same properties: the first that fits is taken",
                "give each alternative a property with a constant value, such as `type`",
            );
        }
    }
}

/// Looks at schemas from outside.
struct Look<'s> {
    schemas: &'s [Schema],
    /// What is known already of a schema at a depth: unions of unions would be looked at again and again.
    known: RefCell<HashMap<(SchemaId, usize), Sign>>,
    objects: RefCell<HashMap<(SchemaId, usize), bool>>,
}

/// The tags of an object among alternatives.
#[derive(Clone, Debug, Default)]
struct Tags {
    words: Vec<Text>,
    /// Whether the document only implies them, so that a value may have others.
    implied: bool,
}

/// An object, or a map, that is to be told from others.
struct Face<'s> {
    /// The alternative that it is, or is in.
    alternative: usize,
    properties: BTreeMap<&'s Text, &'s Property>,
    /// The names of the properties in the document's order.
    names: Vec<&'s Text>,
    /// Whether it has a place for properties without a name.
    open: bool,
    tags: Tags,
    /// What tells it from the others so far.
    clues: BTreeMap<Text, Sign>,
}

/// What tells a group of objects apart.
struct Group<'s> {
    faces: Vec<Face<'s>>,
    /// Whether properties have to be counted.
    counting: bool,
    ambiguous: bool,
    /// The property whose words tell all of them apart.
    tag: Option<Text>,
}

impl<'s> Look<'s> {
    fn told_apart(&self, union: &'s Union) -> (Union, bool) {
        let ids: Vec<SchemaId> = union.alternatives.iter().map(|each| each.schema).collect();
        let tags = union.tag.as_ref().map(|property| (property, union.alternatives.as_slice()));
        let (signs, group, ambiguous) = self.signs(&ids, tags, 0);
        let objects: HashSet<usize> = group.faces.iter().map(|face| face.alternative).collect();
        let all = objects.len() == ids.len() && ids.iter().all(|id| self.is_object(*id, 0));
        let tag = group.tag.clone().filter(|_| all);
        let alternatives =
            union.alternatives.iter().zip(signs).enumerate().map(|(index, (each, sign))| {
                let faces = || group.faces.iter().filter(|face| face.alternative == index);
                let words = faces().flat_map(|face| self.words_of(face, tag.as_ref())).collect();
                let implied = faces().any(|face| face.tags.implied);
                Alternative { tags: words, implied, sign, ..each.clone() }
            });
        (Union { alternatives: alternatives.collect(), tag }, ambiguous)
    }

    /// The words of the tag that an object has.
    fn words_of(&self, face: &Face<'s>, tag: Option<&Text>) -> Vec<Text> {
        let Some(tag) = tag else { return Vec::new() };
        if !face.tags.words.is_empty() {
            return face.tags.words.clone();
        }
        let words = face.properties.get(tag).and_then(|property| self.words(property.schema));
        words.unwrap_or_default()
    }

    /// Signs for schemas, one for each; with the group of their objects, and whether some can't be told apart.
    fn signs(
        &self,
        ids: &[SchemaId],
        tags: Option<(&Text, &'s [Alternative])>,
        depth: usize,
    ) -> (Vec<Sign>, Group<'s>, bool) {
        let mut faces = Vec::new();
        for (index, id) in ids.iter().enumerate() {
            let chosen = tags.and_then(|(property, all)| Some((property, all.get(index)?)));
            self.faces(*id, index, chosen, 0, &mut faces);
        }
        let group = self.group(faces, tags.map(|(property, _)| property));
        let lists: Vec<(usize, SchemaId)> = ids
            .iter()
            .enumerate()
            .filter_map(|(index, id)| match &self.schema(*id).kind {
                Kind::Array(items) => Some((index, *items)),
                _ => None,
            })
            .collect();
        let items: Vec<SchemaId> = lists.iter().map(|(_, items)| *items).collect();
        let mut ambiguous = group.ambiguous;
        let mut of_items: HashMap<usize, Sign> = HashMap::new();
        if lists.len() > 1 && depth < DEEPEST {
            let (signs, _, same) = self.signs(&items, None, depth + 1);
            ambiguous |= same || repeats(&signs);
            of_items = lists.iter().map(|(index, _)| *index).zip(signs).collect();
        }
        let sign = |(index, id): (usize, &SchemaId)| match &self.schema(*id).kind {
            Kind::Array(_) => {
                Sign::List(Box::new(of_items.get(&index).cloned().unwrap_or(Sign::Any)))
            }
            _ => self.sign(*id, index, &group, 0),
        };
        (ids.iter().enumerate().map(sign).collect(), group, ambiguous)
    }

    /// The sign of an alternative that is no list.
    fn sign(&self, id: SchemaId, alternative: usize, group: &Group<'s>, depth: usize) -> Sign {
        match &self.schema(id).kind {
            Kind::Object(_) | Kind::Map(_) => group.sign(alternative),
            Kind::Union(inner) if depth < DEEPEST => {
                let mut signs: Vec<Sign> = Vec::new();
                let objects = inner.alternatives.iter().any(|each| self.is_object(each.schema, 0));
                signs.extend(objects.then(|| group.sign(alternative)));
                for each in inner.alternatives.iter().filter(|each| !self.is_object(each.schema, 0))
                {
                    let sign = match &self.schema(each.schema).kind {
                        Kind::Union(_) => self.sign(each.schema, alternative, group, depth + 1),
                        _ => self.outside(each.schema, 1),
                    };
                    if !signs.contains(&sign) {
                        signs.push(sign);
                    }
                }
                either(signs)
            }
            Kind::Words(_) if self.schema(id).name.is_none() => {
                let texts = self.words(id).as_deref().and_then(words_sign);
                texts.unwrap_or_else(|| self.outside(id, 0))
            }
            _ => self.outside(id, 0),
        }
    }

    /// What a value looks like by its JSON type.
    fn outside(&self, id: SchemaId, depth: usize) -> Sign {
        let known = self.known.borrow().get(&(id, depth)).cloned();
        known.unwrap_or_else(|| {
            let sign = self.looked_at(id, depth);
            self.known.borrow_mut().insert((id, depth), sign.clone());
            sign
        })
    }

    fn looked_at(&self, id: SchemaId, depth: usize) -> Sign {
        match &self.schema(id).kind {
            Kind::Scalar(scalar) => match scalar.primitive {
                Primitive::Boolean => Sign::Boolean,
                Primitive::Integer => Sign::Integer,
                Primitive::Number => Sign::Number,
                Primitive::String => Sign::Text,
            },
            Kind::OpenWords(_) => Sign::Text,
            Kind::Words(words) => match words.first().map(|word| &word.value) {
                Some(WordValue::Integer(_)) => Sign::Integer,
                Some(WordValue::Json(_)) => Sign::Any,
                Some(WordValue::Text(_)) | None => Sign::Text,
            },
            Kind::Id | Kind::IdAs { .. } => Sign::Either(vec![Sign::Text, Sign::Integer]),
            Kind::Array(items) if depth < DEEPEST => {
                Sign::List(Box::new(self.outside(*items, depth + 1)))
            }
            Kind::Array(_) => Sign::List(Box::new(Sign::Any)),
            Kind::Map(_) | Kind::Object(_) => Sign::Object(Vec::new()),
            Kind::Union(union) if depth < DEEPEST => {
                let mut signs: Vec<Sign> = Vec::new();
                for each in &union.alternatives {
                    let sign = self.outside(each.schema, depth + 1);
                    if !signs.contains(&sign) {
                        signs.push(sign);
                    }
                }
                either(signs)
            }
            Kind::Union(_) | Kind::Any | Kind::Alias(_) => Sign::Any,
        }
    }

    /// Collects the objects that an alternative is, or may be.
    fn faces(
        &self,
        id: SchemaId,
        alternative: usize,
        chosen: Option<(&Text, &Alternative)>,
        depth: usize,
        faces: &mut Vec<Face<'s>>,
    ) {
        if faces.len() > MOST_FACES {
            return;
        }
        match &self.schema(id).kind {
            Kind::Object(object) => {
                let tags = chosen.map(|(property, chosen)| self.tags(object, property, chosen));
                faces.push(Face::of(object, alternative, tags.unwrap_or_default()));
            }
            Kind::Map(_) => faces.push(Face {
                alternative,
                properties: BTreeMap::new(),
                names: Vec::new(),
                open: true,
                tags: Tags::default(),
                clues: BTreeMap::new(),
            }),
            Kind::Union(inner) if depth < DEEPEST => {
                for each in &inner.alternatives {
                    let chosen = chosen.map(|(property, _)| (property, each));
                    self.faces(each.schema, alternative, chosen, depth + 1, faces);
                }
            }
            _ => {}
        }
    }

    /// The words of a discriminator that an object has: those of the mapping, else the words or the default of its own
    /// property, else the name of its component.
    fn tags(&self, object: &Object, property: &Text, chosen: &Alternative) -> Tags {
        if !chosen.tags.is_empty() {
            return Tags { words: chosen.tags.clone(), implied: false };
        }
        let own = object.properties.iter().find(|each| each.name == *property);
        if let Some(words) = own.and_then(|own| self.words(own.schema)) {
            return Tags { words, implied: false };
        }
        let default = own.and_then(|own| self.schema(own.schema).docs.default.as_ref());
        if let Some(word) = default.and_then(serde_json::Value::as_str) {
            return Tags { words: vec![Text::new(word)], implied: true };
        }
        Tags { words: chosen.name.clone().into_iter().collect(), implied: true }
    }

    fn group(&self, faces: Vec<Face<'s>>, property: Option<&Text>) -> Group<'s> {
        let mut group = Group { faces, counting: false, ambiguous: false, tag: None };
        if group.faces.len() < 2 {
            return group;
        }
        group.tag =
            property.filter(|_| group.is_tagged()).or_else(|| self.common_tag(&group)).cloned();
        if let Some(tag) = group.tag.clone() {
            self.mark(&mut group, &tag);
        }
        let implied = group.faces.iter().any(|face| face.tags.implied);
        if group.tag.is_some() && !implied {
            return group;
        }
        if group.faces.len() > MOST_COMPARED {
            group.counting = true;
            return group;
        }
        for first in 0..group.faces.len() {
            for second in first + 1..group.faces.len() {
                self.compare(&mut group, first, second);
            }
        }
        group
    }

    /// Gives every object the words of the tag as a clue.
    fn mark(&self, group: &mut Group<'s>, tag: &Text) {
        for face in &mut group.faces {
            // What is only implied may be something else.
            if !face.tags.implied {
                let sign = words_sign(&self.words_of(face, Some(tag)))
                    .or_else(|| self.constants(face.properties.get(tag)?.schema));
                if let Some(sign) = sign {
                    face.clues.insert(tag.clone(), sign);
                }
            }
        }
    }

    /// A property that all objects require, each with words of its own.
    fn common_tag<'g>(&self, group: &'g Group<'s>) -> Option<&'g Text> {
        let (first, rest) = group.faces.split_first()?;
        first.names.iter().copied().find(|name| {
            let mut seen: HashSet<String> = HashSet::new();
            std::iter::once(first).chain(rest).all(|face| {
                let values = face.required(name).and_then(|property| self.values(property.schema));
                values.is_some_and(|values| values.into_iter().all(|value| seen.insert(value)))
            })
        })
    }

    /// Finds what tells two objects apart.
    fn compare(&self, group: &mut Group<'s>, first: usize, second: usize) {
        let (Some(one), Some(other)) = (group.faces.get(first), group.faces.get(second)) else {
            return;
        };
        if one.alternative == other.alternative {
            return;
        }
        let mut found: Option<(Text, Sign, Text, Sign)> = None;
        for name in &one.names {
            let Some((mine, its)) = one.required(name).zip(other.required(name)) else { continue };
            let Some((mine, its)) = self.differ(mine.schema, its.schema) else { continue };
            found = Some(((*name).clone(), mine, (*name).clone(), its));
            break;
        }
        let own = one.only_here(other);
        let its = other.only_here(one);
        if found.is_none()
            && let (Some(own), Some(its)) = (own, its)
        {
            found = Some((own.clone(), Sign::Any, its.clone(), Sign::Any));
        }
        if let Some((name, sign, other_name, other_sign)) = found {
            group.clue(first, name, sign);
            group.clue(second, other_name, other_sign);
            return;
        }
        let names = |face: &Face<'s>| face.names.iter().copied().collect::<BTreeSet<_>>();
        group.ambiguous |= own.is_none() && its.is_none() && names(one) == names(other);
        group.counting = true;
    }

    /// The looks of two values, where no value has both.
    fn differ(&self, first: SchemaId, second: SchemaId) -> Option<(Sign, Sign)> {
        if let (Some(mine), Some(its)) = (self.values(first), self.values(second)) {
            let mine: HashSet<String> = mine.into_iter().collect();
            let apart = its.iter().all(|value| !mine.contains(value));
            return self.constants(first).zip(self.constants(second)).filter(|_| apart);
        }
        let (mine, its) = (self.outside(first, 0), self.outside(second, 0));
        excludes(&mine, &its).then_some((mine, its))
    }

    /// The words of a closed list of words.
    fn words(&self, id: SchemaId) -> Option<Vec<Text>> {
        let Kind::Words(words) = &self.schema(id).kind else { return None };
        let texts = words.iter().map(|word| match &word.value {
            WordValue::Text(text) => Some(text.clone()),
            WordValue::Integer(_) | WordValue::Json(_) => None,
        });
        texts.collect()
    }

    fn integers(&self, id: SchemaId) -> Option<Vec<i64>> {
        let Kind::Words(words) = &self.schema(id).kind else { return None };
        let integers = words.iter().map(|word| match &word.value {
            WordValue::Integer(number) => Some(*number),
            WordValue::Text(_) | WordValue::Json(_) => None,
        });
        integers.collect()
    }

    /// The values that a schema lists, each as a text of its own.
    fn values(&self, id: SchemaId) -> Option<Vec<String>> {
        let texts = self.words(id);
        let texts =
            texts.map(|words| words.iter().map(|word| format!("{:?}", word.reveal())).collect());
        let integers = || self.integers(id);
        texts.or_else(|| Some(integers()?.iter().map(i64::to_string).collect()))
    }

    /// The look of the values that a schema lists.
    fn constants(&self, id: SchemaId) -> Option<Sign> {
        let texts = self.words(id).as_deref().and_then(words_sign);
        texts.or_else(|| self.integers(id).map(Sign::Integers))
    }

    /// Whether every value is an object.
    fn is_object(&self, id: SchemaId, depth: usize) -> bool {
        let known = self.objects.borrow().get(&(id, depth)).copied();
        known.unwrap_or_else(|| {
            let object = self.only_objects(id, depth);
            self.objects.borrow_mut().insert((id, depth), object);
            object
        })
    }

    fn only_objects(&self, id: SchemaId, depth: usize) -> bool {
        match &self.schema(id).kind {
            Kind::Object(_) | Kind::Map(_) => true,
            Kind::Union(union) if depth < DEEPEST => {
                union.alternatives.iter().all(|each| self.is_object(each.schema, depth + 1))
            }
            _ => false,
        }
    }

    /// The schema that an id stands for in the end.
    fn schema(&self, id: SchemaId) -> &'s Schema {
        let mut schema = &self.schemas[id.0];
        // `finish` has opened circles of aliases, so that this ends.
        while let Kind::Alias(target) = schema.kind {
            schema = &self.schemas[target.0];
        }
        schema
    }
}

impl<'s> Face<'s> {
    fn of(object: &'s Object, alternative: usize, tags: Tags) -> Self {
        Self {
            alternative,
            properties: object.properties.iter().map(|each| (&each.name, each)).collect(),
            names: object.properties.iter().map(|each| &each.name).collect(),
            open: matches!(object.additional, Additional::Of(_)),
            tags,
            clues: BTreeMap::new(),
        }
    }

    /// A property that every value has.
    fn required(&self, name: &Text) -> Option<&'s Property> {
        self.properties.get(name).copied().filter(|property| property.required)
    }

    /// A required property that another object has no name for. A map has one for all.
    fn only_here(&self, other: &Self) -> Option<&'s Text> {
        let mut required = self.names.iter().copied().filter(|name| self.required(name).is_some());
        required.find(|name| !other.properties.contains_key(*name) && !other.names.is_empty())
    }
}

impl Group<'_> {
    /// Whether the words of the discriminator differ.
    fn is_tagged(&self) -> bool {
        let mut seen: HashSet<&Text> = HashSet::new();
        self.faces.iter().all(|face| {
            let words = &face.tags.words;
            !words.is_empty() && words.iter().all(|word| seen.insert(word))
        })
    }

    fn clue(&mut self, face: usize, name: Text, sign: Sign) {
        let Some(face) = self.faces.get_mut(face) else { return };
        // What narrows a property stays.
        let known = face.clues.entry(name).or_insert(Sign::Any);
        if *known == Sign::Any {
            *known = sign;
        }
    }

    /// The sign of the objects that an alternative is, or may be.
    fn sign(&self, alternative: usize) -> Sign {
        let faces = self.faces.iter().filter(|face| face.alternative == alternative);
        let mut signs: Vec<Sign> = Vec::new();
        for face in faces {
            for sign in self.signs_of(face) {
                if !signs.contains(&sign) {
                    signs.push(sign);
                }
            }
        }
        either(signs)
    }

    fn signs_of(&self, face: &Face<'_>) -> Vec<Sign> {
        let mut clues = face.clues.clone();
        let mut signs = Vec::new();
        if let (Some(tag), true) = (&self.tag, face.tags.implied) {
            let sign =
                words_sign(&face.tags.words).map(|sign| vec![(tag.reveal().to_owned(), sign)]);
            signs.extend(sign.map(Sign::Object));
        }
        if !self.counting {
            signs.push(Sign::Object(with(clues)));
            return signs;
        }
        for name in &face.names {
            if face.required(name).is_some() {
                clues.entry((*name).clone()).or_insert(Sign::Any);
            }
        }
        signs.push(Sign::Known {
            with: with(clues),
            names: face.names.iter().map(|name| name.reveal().to_owned()).collect(),
            open: face.open,
        });
        signs
    }
}

fn with(clues: BTreeMap<Text, Sign>) -> Vec<(String, Sign)> {
    clues.into_iter().map(|(name, sign)| (name.reveal().to_owned(), sign)).collect()
}

fn words_sign(words: &[Text]) -> Option<Sign> {
    let words: Vec<String> = words.iter().map(|word| word.reveal().to_owned()).collect();
    (!words.is_empty()).then_some(Sign::Words(words))
}

/// One sign for several looks, each once.
fn either(signs: Vec<Sign>) -> Sign {
    let mut flat: Vec<Sign> = Vec::new();
    for sign in signs {
        let inner = if let Sign::Either(inner) = sign { inner } else { vec![sign] };
        for sign in inner {
            if !flat.contains(&sign) {
                flat.push(sign);
            }
        }
    }
    if flat.len() == 1 { flat.remove(0) } else { Sign::Either(flat) }
}

/// Whether two lists have the same sign.
fn repeats(signs: &[Sign]) -> bool {
    signs
        .iter()
        .enumerate()
        .any(|(index, sign)| signs.iter().skip(index + 1).any(|other| other == sign))
}

/// Whether no value has both looks.
fn excludes(first: &Sign, second: &Sign) -> bool {
    match (first, second) {
        (Sign::Any, _) | (_, Sign::Any) => false,
        (Sign::Either(signs), other) | (other, Sign::Either(signs)) => {
            signs.iter().all(|sign| excludes(sign, other))
        }
        (Sign::List(first), Sign::List(second)) => excludes(first, second),
        (first, second) => json_type(first) != json_type(second),
    }
}

/// The JSON type of what looks like this.
fn json_type(sign: &Sign) -> u8 {
    match sign {
        Sign::Any | Sign::Either(_) => 0,
        Sign::Boolean => 1,
        Sign::Integer | Sign::Number | Sign::Integers(_) => 2,
        Sign::Text | Sign::Words(_) => 3,
        Sign::List(_) => 4,
        Sign::Object(_) | Sign::Known { .. } => 5,
    }
}
